/** The line that tells a practice of a patient's change, written in the transaction of that change. */
import type { DigestLine } from '../../../core/booking/digest.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import { digestDueKeys } from '../due/due-keys.ts';
import { digestLineKey } from '../keys.ts';
import { put, type Write } from '../writes.ts';

/**
 * One write, for a cancellation or a move by the patient. A booking needs none: its line stands in the practice's agenda.
 * @param changed the appointment as it is after the change
 * @param change `cancelled`, or `moved` with the time at which it was to begin before
 */
export const digestLine = (
  { practiceId, id: appointmentId, sequence, startsAt }: Appointment,
  change: { readonly untold: 'cancelled' } | { readonly untold: 'moved'; readonly before: number },
  now: number,
): Write =>
  put({
    ...digestLineKey(practiceId, appointmentId, sequence),
    ...({ practiceId, appointmentId, startsAt, ...change } satisfies DigestLine),
    ...digestDueKeys(practiceId, now),
  });
