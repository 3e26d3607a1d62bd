/** The due index's part of an item: its key, and no more. */
import * as z from 'zod/mini';

export const dueRow = z.object({ pk: z.string(), sk: z.string() });
