/** Cancels an appointment: its links stop working at once, its waits end, and its patient is told. */
import type { AppointmentStore } from '../../adapters/dynamodb/appointment-store.ts';
import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { RecordStore } from '../../adapters/dynamodb/record-store.ts';
import type { Appointment, Practice } from '../../core/practice/practice.ts';
import { cancellation } from '../../core/practice/scheduling.ts';
import type { SendNoticesNow } from './send-notices-now.ts';

/**
 * A sign-up that came by one of its links and waits for a correction waits in vain. It is compared once more, finds the link
 * dead and ends. The reconciler wakes it within two minutes, as nobody waits for that here.
 */
export const endWaits =
  ({ corrections }: { readonly corrections: Pick<CorrectionStore, 'waiting' | 'settle'> }) =>
  async ({ practiceId, recordId, id }: Appointment, now: number): Promise<void> => {
    for (const { appointmentId, signUpId } of await corrections.waiting(practiceId, recordId))
      if (appointmentId === id) await corrections.settle(signUpId, 'corrected', now);
  };

interface Dependencies {
  readonly appointments: Pick<AppointmentStore, 'put'>;
  readonly records: Pick<RecordStore, 'get'>;
  readonly endWaits: EndWaits;
  readonly sendNoticesNow: SendNoticesNow;
}

/** Gives the appointment as it is then; undefined when somebody changed it meanwhile. */
export const cancelAppointment =
  ({ appointments, records, endWaits, sendNoticesNow }: Dependencies) =>
  async (practice: Practice, known: Appointment, now: number): Promise<Appointment | undefined> => {
    const cancelled = cancellation(known, now);
    const written = await appointments.put(cancelled, known, cancelled.pending.length > 0 ? now : undefined);
    if (!written.ok) return undefined;
    await endWaits(known, now);
    const record = await records.get(practice.id, known.recordId);
    if (record) await sendNoticesNow({ practice, record, appointment: cancelled }, now);
    return cancelled;
  };

export type EndWaits = ReturnType<typeof endWaits>;
export type CancelAppointment = ReturnType<typeof cancelAppointment>;
