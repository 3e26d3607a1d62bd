/** PUT /api/practices/{practiceId}/practitioners/{practitionerId}: notes or changes somebody whose time the practice offers. */
import type { PractitionerStore } from '../../../adapters/dynamodb/booking/practitioner-store.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import * as requests from '../../contract/booking-requests.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { listPractice, practitioners } from '../../runtime/stores/booking.ts';
import { practices } from '../../runtime/stores/practice-stores.ts';
import type { ListPractice } from '../../services/booking/list-practice.ts';

interface Dependencies extends PracticeRouteDependencies {
  readonly practitioners: Pick<PractitionerStore, 'put'>;
  readonly listPractice: ListPractice;
}

export const putPractitioner =
  ({ practitioners, listPractice }: Dependencies) =>
  async ({ body, parameters }: CallWith<typeof requests.putPractitioner>, practice: Practice): Promise<Reply> => {
    const { name, specialty, isBookable = true } = body;
    const practitionerId = parameters.practitionerId ?? '';
    const shown = { name, ...(specialty !== undefined && { specialty }), isBookable };
    await practitioners.put({ practiceId: practice.id, id: practitionerId, ...shown });
    // One that is not bookable any more may have been the last that offered time.
    await listPractice(practice.id);
    return { status: 200, body: { practitioner: { practitionerId, ...shown } } };
  };

export const handler = practiceRoute(requests.putPractitioner, putPractitioner, () => ({
  configuration: configuration(),
  practices: practices(),
  practitioners: practitioners(),
  listPractice: listPractice(),
}));
