/** GET /api/practices: those that offer time, a page at a time. */
import type { OfferingStore } from '../../../adapters/dynamodb/booking/offering-store.ts';
import type { PracticeStore } from '../../../adapters/dynamodb/practice-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { timeZoneOf } from '../../../core/practice/time-zone.ts';
import { presentPractice } from '../../contract/present-booking.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { isPublicId } from '../../http/public-id.ts';
import { noBody } from '../../http/read-call.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { offerings } from '../../runtime/stores/booking.ts';
import { practices } from '../../runtime/stores/practice-stores.ts';

const pageSize = 20;

interface Dependencies {
  readonly configuration: Configuration;
  readonly practices: Pick<PracticeStore, 'getAll'>;
  readonly offerings: Pick<OfferingStore, 'page'>;
}

export const listPractices =
  ({ configuration, practices, offerings }: Dependencies) =>
  async ({ query: { after }, now }: ApiCall): Promise<Reply> => {
    if (after !== undefined && !isPublicId(after)) return invalidInput([{ field: 'after', code: 'invalid_id' }]);
    const { practiceIds, next } = await offerings.page(after, pageSize, now);
    const found = await practices.getAll(practiceIds);
    return {
      status: 200,
      body: {
        practices: found.map(practice => presentPractice(practice, timeZoneOf(practice, configuration))),
        ...(next !== undefined && { next }),
      },
    };
  };

export const handler = route(noBody, listPractices, () => ({
  configuration: configuration(),
  practices: practices(),
  offerings: offerings(),
}));
