/** DELETE /api/practices/{practiceId}/appointments/{appointmentId}: cancels; its links stop working at once. */
import type { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { practiceProblem } from '../../http/problems/practice-problem.ts';
import { noBody } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import * as notices from '../../runtime/notices.ts';
import { appointments, practices } from '../../runtime/stores/practice-stores.ts';
import type { CancelAppointment, EndWaits } from '../../services/cancel-appointment.ts';

interface Dependencies extends PracticeRouteDependencies {
  readonly appointments: Pick<AppointmentStore, 'get'>;
  readonly endWaits: EndWaits;
  readonly cancel: CancelAppointment;
}

export const cancelAppointment =
  ({ appointments, endWaits, cancel }: Dependencies) =>
  async ({ parameters, now }: ApiCall, practice: Practice): Promise<Reply> => {
    const name = { practiceId: practice.id, id: parameters.appointmentId ?? '' };
    return decide(async () => {
      const known = await appointments.get(name);
      if (!known) return practiceProblem('unknown_appointment');
      // Makes up for a call that was cut off.
      if (known.status === 'cancelled') await endWaits(known, now);
      else if (!(await cancel(practice, known, now))) return 'stale';
      return { status: 204 };
    });
  };

export const handler = practiceRoute(noBody, cancelAppointment, () => ({
  configuration: configuration(),
  practices: practices(),
  appointments: appointments(),
  endWaits: notices.endWaits(),
  cancel: notices.cancelAppointment(),
}));
