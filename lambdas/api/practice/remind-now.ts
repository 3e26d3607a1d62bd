/** POST /api/practices/{practiceId}/appointments/{appointmentId}/reminder: sends the reminder now, at most one a minute. */
import type { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import type { RecordStore } from '../../../adapters/dynamodb/record-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import { withReminder } from '../../../core/practice/scheduling.ts';
import { presentAppointment } from '../../contract/present-appointment.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { practiceProblem } from '../../http/problems/practice-problem.ts';
import { noBody } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sendNoticesNow } from '../../runtime/notices.ts';
import { appointments, practices, records } from '../../runtime/stores/practice-stores.ts';
import type { SendNoticesNow } from '../../services/send-notices-now.ts';

interface Dependencies extends PracticeRouteDependencies {
  readonly configuration: Configuration;
  readonly appointments: Pick<AppointmentStore, 'get' | 'put'>;
  readonly records: Pick<RecordStore, 'get'>;
  readonly sendNoticesNow: SendNoticesNow;
}

export const remindNow =
  ({ configuration, appointments, records, sendNoticesNow }: Dependencies) =>
  async ({ parameters, now }: ApiCall, practice: Practice): Promise<Reply> => {
    const name = { practiceId: practice.id, id: parameters.appointmentId ?? '' };
    return decide(async () => {
      const known = await appointments.get(name);
      if (!known || known.status === 'cancelled') return practiceProblem('unknown_appointment');
      if (known.startsAt <= now) return practiceProblem('past_appointment');
      const record = await records.get(practice.id, known.recordId);
      if (!record) return practiceProblem('unknown_record');
      const { appointment, isRepeated } = withReminder(known, configuration, now);
      if (!isRepeated) {
        const written = await appointments.put(appointment, known, now);
        if (!written.ok) return 'stale';
      }
      const about = { practice, record, appointment };
      const dropped = await sendNoticesNow(about, now);
      return { status: 202, body: { appointment: presentAppointment(about, configuration, now, dropped) } };
    });
  };

export const handler = practiceRoute(noBody, remindNow, () => ({
  configuration: configuration(),
  practices: practices(),
  appointments: appointments(),
  records: records(),
  sendNoticesNow: sendNoticesNow(),
}));
