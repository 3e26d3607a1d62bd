/** DELETE /api/practices/{practiceId}/appointments/{appointmentId}: cancels; its links stop working at once. */
import type { Appointment } from '../../core/practice/practice.ts';
import { decide } from '../runtime/decide-again.ts';
import { practiceRoute } from '../runtime/practice-route.ts';
import { appointments, records } from '../runtime/practice-stores.ts';
import { problem } from '../runtime/problem.ts';
import { noBody } from '../runtime/route.ts';
import { corrections } from '../runtime/stores.ts';
import { tellNow } from '../runtime/tell-now.ts';

/**
 * A sign-up that came by one of its links and waits for a correction waits in vain: it is compared once more, finds the link
 * dead and ends. It is the reconciler that wakes it, within two minutes, as nobody waits for that here.
 */
async function endWaits({ practiceId, recordId, id }: Appointment, now: number): Promise<void> {
  for (const { appointmentId, signUpId } of await corrections.waiting(practiceId, recordId))
    if (appointmentId === id) await corrections.settle(signUpId, 'corrected', now);
}

export const handler = practiceRoute(noBody, async ({ parameters, now }, practice) => {
  const name = { practiceId: practice.id, id: parameters.appointmentId ?? '' };
  return decide(async () => {
    const known = await appointments.get(name);
    if (!known) return problem('unknown_appointment');
    if (known.status === 'cancelled') {
      // Makes up for a call that was cut off.
      await endWaits(known, now);
      return { status: 204 };
    }
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
    if (!written.ok) return 'moved';
    await endWaits(known, now);
    const record = await records.get(practice.id, known.recordId);
    if (record) await tellNow({ practice, record, appointment: cancelled }, now);
    return { status: 204 };
  });
});
