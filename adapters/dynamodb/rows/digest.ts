/** The lines of a practice's digest; apart, since many functions read slots and one reads these. */
import * as z from 'zod/mini';
import type { DigestLine } from '../../../core/booking/digest.ts';
import { oneOf } from './row.ts';

/** An item with something that a practice is still to be told, or was told since. */
export const untoldRow = z.object({
  practiceId: z.string(),
  appointmentId: z.string(),
  startsAt: z.number(),
  untold: z.exactOptional(oneOf<DigestLine['untold']>({ booked: true, cancelled: true, moved: true })),
  before: z.exactOptional(z.number()),
});
