/** GET /api/operations/support-requests: what people wrote to support, newest first, a page at a time; operators only. */
import type { SupportStore } from '../../../adapters/dynamodb/support/support-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { SupportRequest } from '../../../core/support/support-request.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { noBody, route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { support } from '../../runtime/stores/account-stores.ts';

/** Of two thousand characters each, all together stay far below what a function may answer. */
const pageSize = 20;
const placePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#[0-9a-f]{32}$/;

interface Dependencies {
  readonly configuration: Configuration;
  readonly support: Pick<SupportStore, 'page'>;
}

function present({ reference, topic, message, about, email, accountId, language, receivedAt }: SupportRequest) {
  return {
    ...{ reference, topic, message },
    ...(about !== undefined && { about }),
    ...(email !== undefined && { email }),
    ...(accountId !== undefined && { accountId }),
    locale: language,
    receivedAt: new Date(receivedAt).toISOString(),
  };
}

export const listSupportRequests =
  ({ support }: Dependencies) =>
  async ({ query: { after }, now }: ApiCall): Promise<Reply> => {
    if (after !== undefined && !placePattern.test(after)) return invalidInput([{ field: 'after', code: 'invalid_id' }]);
    const { requests, next } = await support.page(after, pageSize, now);
    return { status: 200, body: { requests: requests.map(present), ...(next !== undefined && { next }) } };
  };

export const handler = route(noBody, listSupportRequests, () => ({
  configuration: configuration(),
  support: support(),
}));
