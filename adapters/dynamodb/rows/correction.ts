/** The item of a request for correction, in the practice's partition. */
import * as z from 'zod/mini';

export const correctionRow = z.object({
  signUpId: z.string(),
  recordId: z.string(),
  appointmentId: z.string(),
  phone: z.string(),
  email: z.string(),
  requestedAt: z.number(),
  expiresAt: z.number(),
});

/** The practice's view: the details that the patient typed, never those of the record. Instants are epoch milliseconds. */
export type Correction = Readonly<z.infer<typeof correctionRow>>;
