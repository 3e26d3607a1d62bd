/** GET /api/practices/{practiceId}/appointments: given and booked ones in the order of the practice's days, with the patient. */
import type { AgendaStore } from '../../../adapters/dynamodb/booking/agenda-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import { timeZoneOf } from '../../../core/practice/time-zone.ts';
import { presentAgenda } from '../../contract/present-agenda.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { readRange } from '../../http/query-range.ts';
import { noBody } from '../../http/read-call.ts';
import { configuration } from '../../runtime/configuration.ts';
import { agenda } from '../../runtime/stores/booking.ts';
import { practices } from '../../runtime/stores/practice-stores.ts';

/** Each has a record too, and a batch read takes a hundred keys. */
const pageSize = 50;

interface Dependencies extends PracticeRouteDependencies {
  readonly configuration: Configuration;
  readonly agenda: Pick<AgendaStore, 'page' | 'withPatients'>;
}

export const listAppointments =
  ({ configuration, agenda }: Dependencies) =>
  async (call: ApiCall, practice: Practice): Promise<Reply> => {
    const range = readRange(call);
    if (!range.ok) return invalidInput(range.error);
    const after = call.query.after === undefined ? undefined : readCursor(call.query.after);
    if (call.query.after !== undefined && !after) return invalidInput([{ field: 'after', code: 'invalid_id' }]);
    const { entries, next } = await agenda.page(practice.id, range.value, after, pageSize);
    const found = await agenda.withPatients(entries);
    return {
      status: 200,
      body: {
        timeZone: timeZoneOf(practice, configuration),
        appointments: found.map(presentAgenda),
        ...(next && { next: cursor(next) }),
      },
    };
  };

interface Place {
  readonly startsAt: number;
  readonly appointmentId: string;
}

const cursor = ({ startsAt, appointmentId }: Place) => `${startsAt}-${appointmentId}`;

function readCursor(after: string): Place | undefined {
  const [, start = '', appointmentId = ''] = /^(\d{1,15})-([\w-]{1,64})$/.exec(after) ?? [];
  return appointmentId === '' ? undefined : { startsAt: Number(start), appointmentId };
}

export const handler = practiceRoute(noBody, listAppointments, () => ({
  configuration: configuration(),
  practices: practices(),
  agenda: agenda(),
}));
