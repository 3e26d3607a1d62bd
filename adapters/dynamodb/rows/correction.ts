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

/** What the practice is shown: what the patient typed, never what the record says. Instants are epoch milliseconds. */
export type Correction = Readonly<z.infer<typeof correctionRow>>;
