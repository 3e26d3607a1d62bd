/** DELETE /api/me/appointments/{id}: the patient cancels what they booked; its slot is free again at once. */
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { OwnAppointmentStore } from '../../../adapters/dynamodb/booking/own-appointment-store.ts';
import type { OwnChangeStore } from '../../../adapters/dynamodb/booking/own-change-store.ts';
import { readAppointmentId } from '../../../core/booking/appointment-id.ts';
import { cancellationByPatient, changeRefusal } from '../../../core/booking/own-appointment.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Session } from '../../../core/session/session.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { ownAppointmentProblem } from '../../http/problems/own-appointment-problem.ts';
import { noBody } from '../../http/route.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sendCancellationsNow } from '../../runtime/notices.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';
import { ownAppointments, ownChanges } from '../../runtime/stores/own-appointments.ts';
import type { SendNoticesNow } from '../../services/send-notices-now.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly ownAppointments: Pick<OwnAppointmentStore, 'find'>;
  readonly ownChanges: Pick<OwnChangeStore, 'cancel'>;
  readonly sendNoticesNow: SendNoticesNow;
}

export const cancelOwnAppointment =
  ({ configuration, ownAppointments, ownChanges, sendNoticesNow }: Dependencies) =>
  async ({ parameters, now }: ApiCall, { accountId }: Session): Promise<Reply> => {
    const name = readAppointmentId(parameters.id ?? '');
    if (!name) return ownAppointmentProblem('unknown_appointment');
    return decide(async () => {
      const own = await ownAppointments.find(accountId, name);
      if (!own) return ownAppointmentProblem('unknown_appointment');
      const { appointment: known, practice, record } = own;
      // Cancelling twice is cancelling; messages that did not go out are due still.
      if (known.status === 'cancelled') return { status: 204 };
      const refusal = changeRefusal(known, configuration, now);
      if (refusal) return ownAppointmentProblem(refusal);
      const appointment = cancellationByPatient(known, now);
      if (!(await ownChanges.cancel(appointment, known, now))) return 'stale';
      await sendNoticesNow({ practice, record, appointment }, now);
      return { status: 204 };
    });
  };

export const handler = sessionRoute(noBody, cancelOwnAppointment, () => ({
  configuration: configuration(),
  sessions: sessions(),
  ownAppointments: ownAppointments(),
  ownChanges: ownChanges(),
  sendNoticesNow: sendCancellationsNow(),
}));
