/** Cancels an appointment: its links stop working at once, its waits end, and its patient is told. */
import type { Appointment, Practice } from '../../core/practice/practice.ts';
import { appointments, records } from '../runtime/practice-stores.ts';
import { corrections } from '../runtime/stores.ts';
import { sendNoticesNow } from './send-notices-now.ts';

/**
 * A sign-up that came by one of its links and waits for a correction waits in vain: it is compared once more, finds the link
 * dead and ends. It is the reconciler that wakes it, within two minutes, as nobody waits for that here.
 */
export async function endWaits({ practiceId, recordId, id }: Appointment, now: number): Promise<void> {
  for (const { appointmentId, signUpId } of await corrections.waiting(practiceId, recordId))
    if (appointmentId === id) await corrections.settle(signUpId, 'corrected', now);
}

/** @returns the appointment as it is then; undefined when somebody changed it meanwhile */
export async function cancel(practice: Practice, known: Appointment, now: number): Promise<Appointment | undefined> {
  // Nobody is told that something ended of which they never heard, or which is over.
  const told = !known.pending.includes('confirmation') && known.startsAt > now;
  const { remindAt: _, ...rest } = known;
  const cancelled: Appointment = {
    ...rest,
    status: 'cancelled',
    sequence: known.sequence + 1,
    pending: told ? ['cancelled'] : [],
  };
  const written = await appointments.put(cancelled, known, told ? now : undefined);
  if (!written.ok) return undefined;
  await endWaits(known, now);
  const record = await records.get(practice.id, known.recordId);
  if (record) await sendNoticesNow({ practice, record, appointment: cancelled }, now);
  return cancelled;
}
