/** POST /api/me/email-changes: a code and a link to the new address, answered alike whoever has it. */
import { emailMarkerKey, ownSendsKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../../core/account/account.ts';
import { keyedDigest } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/details/request-email-change.ts';
import {
  accountItem,
  credentialItem,
  makeAccount,
  makeCredential,
  makeSession,
  sessionItem,
} from '../../../support/accounts.ts';
import { minute, noon } from '../../../support/clock.ts';
import { itRequestsAChange } from '../../../support/handlers/change-request.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { byCookie, type Credentials } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount({ emailDigest: keyedDigest(keys, 'email', 'camille@exemple.fr') });
const { id: accountId, phoneDigest = '' } = account;
const session = makeSession({ accountId, steppedUpUntil: noon + 5 * minute });
const email = 'Marie@Exemple.fr';
const digest = keyedDigest(keys, 'email', 'marie@exemple.fr');

interface Stored {
  readonly owner?: Account;
  readonly changedAt?: number;
  readonly sends?: number;
}
const stands = ({ owner = account, changedAt = noon - 30 * minute, sends = 0 }: Stored = {}) =>
  holdItems(
    aws,
    sessionItem(session),
    accountItem(owner),
    credentialItem(accountId, makeCredential('', { changedAt })),
    ...(sends > 0
      ? [Object.assign(ownSendsKey(phoneDigest), { version: 1, sends: Array(sends).fill(noon - minute) })]
      : []),
  );
const ask = (body: object = { email }, credentials: Credentials = byCookie) =>
  callRoute(handler, { method: 'POST', body, ...credentials });

beforeEach(() => {
  stands();
});

itRequestsAChange(aws, {
  session,
  ask: credentials => ask(undefined, credentials),
  stands: changedAt => stands({ changedAt }),
  answered: { channel: 'email', sentTo: 'M•••@exemple.fr' },
  kept: {
    ...{ purpose: 'email_change', provesDigest: digest, budgetDigest: phoneDigest },
    newEmail: { email: 'Marie@exemple.fr' },
  },
  budget: ownSendsKey(phoneDigest),
  marker: emailMarkerKey(digest),
});

it('M1: lets an address that is only claimed be proven, and one that is confirmed alone', async () => {
  expect((await ask({ email: account.email })).status).toBe(202);
  stands({ owner: { ...account, emailStatus: 'confirmed' } });
  expect(await ask({ email: account.email })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'email', code: 'nothing_to_change' }] },
  });
});

it('H1: has sends of its own, ten a day', async () => {
  stands({ sends: 10 });
  expect(await ask()).toMatchObject({ status: 429, body: { code: 'too_many_codes' } });
  expect(aws.orders()).toEqual([]);
});

it.each<[object, string, string]>([
  [{ email: 'marie' }, 'email', 'invalid_email'],
  [{ email, emailConfirmation: 'mario@exemple.fr' }, 'emailConfirmation', 'emails_differ'],
  [{ email, accountId: 'another' }, 'accountId', 'unknown_field'],
  [{ email, emailStatus: 'confirmed' }, 'emailStatus', 'unknown_field'],
])('A1, A3, H4: refuses %j (CVE-2026-23478)', async (body, field, code) => {
  expect(await ask(body)).toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
  expect(aws.transactions()).toEqual([]);
});
