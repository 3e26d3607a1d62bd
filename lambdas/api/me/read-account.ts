/** GET /api/me: the account of the session. */

import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { AccountStore } from '../../../adapters/dynamodb/account-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Session } from '../../../core/session/session.ts';
import { presentAccount } from '../../contract/present-account.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { noBody } from '../../http/route.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';
import { accounts } from '../../runtime/stores/stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly accounts: Pick<AccountStore, 'get'>;
}

export const readAccount =
  ({ accounts }: Dependencies) =>
  async ({ now }: ApiCall, session: Session): Promise<Reply> => {
    const [account] = await accounts.get([session.accountId]);
    // Erased a moment ago: its sessions are about to end.
    if (!account) return accountProblem('not_signed_in');
    return { status: 200, body: presentAccount(account, session, now) };
  };

export const handler = sessionRoute(noBody, readAccount, () => ({
  configuration: configuration(),
  sessions: sessions(),
  accounts: accounts(),
}));
