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

/** The time at which a practice may be told again, the end of the sender's lease, and the end of its place on the queue. */
export const digestRow = z.object({
  nextAt: z.exactOptional(z.number()),
  leaseUntil: z.exactOptional(z.number()),
  queuedUntil: z.exactOptional(z.number()),
});
