/** PUT /api/practices/{practiceId}/appointments/{appointmentId}: gives or moves an appointment; the patient is told. */
import type { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import type { RecordStore } from '../../../adapters/dynamodb/record-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import { isToBeRenewed, recordKeptUntil } from '../../../core/practice/retention.ts';
import { isAnothers, schedule, timeFault } from '../../../core/practice/scheduling.ts';
import * as requests from '../../contract/practice-requests.ts';
import { presentAppointment } from '../../contract/present-appointment.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { practiceProblem } from '../../http/problems/practice-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { configuration } from '../../runtime/configuration.ts';
import { cancelAppointment, sendNoticesNow } from '../../runtime/notices.ts';
import { appointments, practices, records } from '../../runtime/stores/practice-stores.ts';
import type { CancelAppointment } from '../../services/cancel-appointment.ts';
import type { SendNoticesNow } from '../../services/send-notices-now.ts';

interface Dependencies extends PracticeRouteDependencies {
  readonly configuration: Configuration;
  readonly appointments: Pick<AppointmentStore, 'get' | 'put'>;
  readonly records: Pick<RecordStore, 'get' | 'renew'>;
  readonly cancelAppointment: CancelAppointment;
  readonly sendNoticesNow: SendNoticesNow;
}

export const scheduleAppointment =
  ({ configuration, appointments, records, cancelAppointment, sendNoticesNow }: Dependencies) =>
  async (
    { body, parameters, now }: CallWith<typeof requests.scheduleAppointment>,
    practice: Practice,
  ): Promise<Reply> => {
    const name = { practiceId: practice.id, id: parameters.appointmentId ?? '' };
    const { recordId, practitioner } = body;
    const startsAt = Date.parse(body.startsAt);
    const requested = {
      ...{ recordId, practitioner, startsAt },
      ...(body.endsAt !== undefined && { endsAt: Date.parse(body.endsAt) }),
    };
    const fault = timeFault(requested, now);
    if (fault) return invalidInput([fault]);
    const record = await records.get(practice.id, recordId);
    // One that is renewed is not forgotten in this very moment.
    const isRenewed = record && isToBeRenewed(record, now);
    if (!record || (isRenewed && !(await records.renew(record, now, recordKeptUntil(now, configuration)))))
      return practiceProblem('unknown_record');

    return decide(async () => {
      let known = await appointments.get(name);
      const isPast = startsAt <= now;
      if (!isPast && isAnothers(known, requested)) {
        known = await cancelAppointment(practice, known, now);
        if (!known) return 'stale';
      }
      const appointment = schedule(requested, name, known, configuration, now);
      if (appointment !== known) {
        if (isPast) return invalidInput([{ field: 'startsAt', code: 'past_appointment' }]);
        const written = await appointments.put(appointment, known, now);
        if (!written.ok) return 'stale';
      }
      const about = { practice, record, appointment };
      const dropped = await sendNoticesNow(about, now);
      return { status: 200, body: { appointment: presentAppointment(about, configuration, now, dropped) } };
    });
  };

export const handler = practiceRoute(requests.scheduleAppointment, scheduleAppointment, () => ({
  configuration: configuration(),
  practices: practices(),
  appointments: appointments(),
  records: records(),
  cancelAppointment: cancelAppointment(),
  sendNoticesNow: sendNoticesNow(),
}));
