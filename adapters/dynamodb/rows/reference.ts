/** The item of a reference that a patient reads to support. */
import * as z from 'zod/mini';

export const referenceRow = z.object({ signUpId: z.string() });
