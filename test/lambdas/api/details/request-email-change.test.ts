/** POST /api/me/email-changes: a code and a link to the new address, answered alike whoever has it. */
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { challengeKey, emailMarkerKey, ownSendsKey } from '../../../../adapters/dynamodb/keys.ts';
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
import { answerLost, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { byCookie, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
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

itNeedsASession(aws, credentials => ask(undefined, credentials), { isUnsafe: true, needsStepUp: true, accountId });
beforeEach(() => {
  stands();
});

it('H1, H4: sends six digits to the new address, and leaves the old one', async () => {
  const answer = await ask();
  expect(answer).toMatchObject({
    status: 202,
    body: { change: { channel: 'email', length: 6, sentTo: 'M•••@exemple.fr' } },
  });
  const { id } = answer.body.change;
  const [writes = {}] = aws.transactions();
  expect(Object.keys(writes).toSorted()).toEqual([challengeKey(id), ownSendsKey(phoneDigest)].map(keyName).toSorted());
  expect(writes[keyName(challengeKey(id))]?.item).toMatchObject({
    ...{ purpose: 'email_change', accountId, sessionId: session.id, credentialVersion: 1 },
    ...{ provesDigest: digest, budgetDigest: phoneDigest, newEmail: { email: 'Marie@exemple.fr' } },
  });
  // J2: what was typed goes with the change.
  const { ttl, expiresAt } = writes[keyName(challengeKey(id))]?.item ?? {};
  expect(ttl).toBe(Math.ceil(Number(expiresAt) / 1000));
  expect(aws.orders()).toEqual([{ kind: 'code', challengeId: id, sendNumber: 1 }]);
});

it('C2: does not look whether anybody has the address', async () => {
  await ask();
  const looked = aws.tableRequests().flatMap(({ key, keys: several = [] }) => [key, ...several]);
  expect(looked).not.toContain(keyName(emailMarkerKey(digest)));
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

it('H4: needs a proof by the password of now', async () => {
  stands({ changedAt: noon - minute });
  expect(await ask()).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
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

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('I3: is unavailable while the table %s, and sends nothing', async (_, error) => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect(await ask()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.orders()).toEqual([]);
});

it('X38: is nobody’s once the account is erased', async () => {
  holdItems(aws, sessionItem(session));
  expect(await ask()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
});
