/** POST /api/password-resets/{id}/cancel: the link in a message to the owner; cancelling twice is cancelling. */
import type { ResetStore } from '../../../adapters/dynamodb/account/reset-store.ts';
import { isLinkToken } from '../../../core/account/account-link.ts';
import * as requests from '../../contract/account-requests.ts';
import { pathId } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { resets } from '../../runtime/stores/account-stores.ts';

interface Dependencies {
  readonly keys: KeySource;
  readonly resets: Pick<ResetStore, 'cancel'>;
}

export const cancelReset =
  ({ keys, resets }: Dependencies) =>
  async (call: CallWith<typeof requests.withToken>): Promise<Reply> => {
    const id = pathId(call);
    if (!isLinkToken(call.body.token, await keys(), 'cancel-reset', id)) return accountProblem('unknown_reset');
    const cancelled = await resets.cancel(id);
    if (cancelled.ok) return { status: 204 };
    return accountProblem(cancelled.error === 'used' ? 'reset_unusable' : 'unknown_reset');
  };

export const handler = route(requests.withToken, cancelReset, () => ({
  configuration: configuration(),
  keys: keys(),
  resets: resets(),
}));
