/** POST /api/email-confirmations: whoever reads the welcome says that the e-mail is theirs; saying it twice is saying it. */

import type { AccountStore } from '../../../adapters/dynamodb/account-store.ts';
import type { EmailClaimStore } from '../../../adapters/dynamodb/email/email-claim-store.ts';
import { linkSubject } from '../../../core/account/account-link.ts';
import { decideConfirmation } from '../../../core/account/email-claim.ts';
import type { Configuration } from '../../../core/configuration.ts';
import * as requests from '../../contract/account-requests.ts';
import type { CallWith } from '../../http/api-call.ts';
import { decideAgain } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { emailClaims } from '../../runtime/stores/account-stores.ts';
import { accounts } from '../../runtime/stores/stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly accounts: Pick<AccountStore, 'get'>;
  readonly emailClaims: Pick<EmailClaimStore, 'confirm'>;
}

export const confirmEmail = ({ configuration, keys, accounts, emailClaims }: Dependencies) =>
  decideAgain(async ({ body: { token }, now }: CallWith<typeof requests.withToken>) => {
    const subject = linkSubject(token);
    if (!subject) return accountProblem('token_unusable');
    const [account] = await accounts.get([subject]);
    const decided = decideConfirmation(account, token, await keys(), configuration, now);
    if (decided.next === 'unusable') return accountProblem('token_unusable');
    if (decided.next === 'write' && !(await emailClaims.confirm(decided.account))) return 'stale';
    return { status: 204 };
  });

export const handler = route(requests.withToken, confirmEmail, () => ({
  configuration: configuration(),
  keys: keys(),
  accounts: accounts(),
  emailClaims: emailClaims(),
}));
