/** The due index's part of an item: its key, when it is due, and no more. */
import * as z from 'zod/mini';

export const dueRow = z.object({ pk: z.string(), sk: z.string(), dueAt: z.string() });

export type DueRow = z.output<typeof dueRow>;
