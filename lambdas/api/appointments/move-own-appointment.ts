/** POST /api/me/appointments/{id}/move: the patient moves what they booked to the slot that they hold. */
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { HoldStore } from '../../../adapters/dynamodb/booking/hold-store.ts';
import type { OwnAppointment, OwnAppointmentStore } from '../../../adapters/dynamodb/booking/own-appointment-store.ts';
import type { OwnChangeStore } from '../../../adapters/dynamodb/booking/own-change-store.ts';
import { readAppointmentId } from '../../../core/booking/appointment-id.ts';
import type { Hold } from '../../../core/booking/hold.ts';
import { changeRefusal, movedByPatient, standsAt } from '../../../core/booking/own-appointment.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { Session } from '../../../core/session/session.ts';
import * as requests from '../../contract/booking-requests.ts';
import { presentBooked } from '../../contract/present-own-appointment.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { ownAppointmentProblem } from '../../http/problems/own-appointment-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sendOwnNoticesNow } from '../../runtime/notices.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';
import { holds, slotGone } from '../../runtime/stores/booking.ts';
import { ownAppointments, ownChanges } from '../../runtime/stores/own-appointments.ts';
import type { SlotGone } from '../../services/booking/slot-gone.ts';
import type { SendNoticesNow } from '../../services/send-notices-now.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly holds: Pick<HoldStore, 'get'>;
  readonly ownAppointments: Pick<OwnAppointmentStore, 'find'>;
  readonly ownChanges: Pick<OwnChangeStore, 'move'>;
  readonly slotGone: SlotGone;
  readonly sendNoticesNow: SendNoticesNow;
}

async function move(
  { configuration, ownChanges, slotGone, sendNoticesNow }: Dependencies,
  { appointment: known, practice, record }: OwnAppointment,
  hold: Hold,
  now: number,
): Promise<Reply | 'stale'> {
  const { about } = hold;
  const shown = (appointment = known): Reply => ({
    status: 200,
    body: { appointment: presentBooked(appointment, practice, configuration) },
  });
  // The same request again, whose first answer was lost.
  if (standsAt(known, about)) return shown();
  if (known.status === 'cancelled') return ownAppointmentProblem('unknown_appointment');
  const refusal = changeRefusal(known, configuration, now);
  if (refusal) return ownAppointmentProblem(refusal);
  if (about.practiceId !== known.practiceId) return ownAppointmentProblem('other_practice');
  if (hold.status === 'withdrawn' || about.startsAt <= now) return slotGone(about, now);
  const moved = movedByPatient(known, about, configuration, now);
  const written = await ownChanges.move(moved, known, hold, now);
  if (!written.ok) return written.error === 'slot_gone' ? slotGone(about, now) : 'stale';
  await sendNoticesNow({ practice, record, appointment: moved }, now);
  return shown(moved);
}

export const moveOwnAppointment =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.moveAppointment>, { accountId }: Session): Promise<Reply> => {
    const { body, parameters, now } = call;
    const name = readAppointmentId(parameters.id ?? '');
    if (!name) return ownAppointmentProblem('unknown_appointment');
    const hold = await dependencies.holds.get(sha256(body.hold));
    if (!hold || hold.status === 'released') return invalidInput([{ field: 'hold', code: 'invalid_hold' }]);
    return decide(async () => {
      const own = await dependencies.ownAppointments.find(accountId, name);
      return own ? move(dependencies, own, hold, now) : ownAppointmentProblem('unknown_appointment');
    });
  };

export const handler = sessionRoute(requests.moveAppointment, moveOwnAppointment, () => ({
  configuration: configuration(),
  sessions: sessions(),
  holds: holds(),
  ownAppointments: ownAppointments(),
  ownChanges: ownChanges(),
  slotGone: slotGone(),
  sendNoticesNow: sendOwnNoticesNow(),
}));
