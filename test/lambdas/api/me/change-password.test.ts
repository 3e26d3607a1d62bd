/** PUT /api/me/password: what one transaction writes, and what it brings about. */
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountJobKey, accountSessionKey, credentialKey, sessionKey } from '../../../../adapters/dynamodb/keys.ts';
import { verifyPassword } from '../../../../adapters/password/argon2.ts';
import type { PasswordCredential } from '../../../../core/account/account.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/me/change-password.ts';
import {
  accountItem,
  credentialItem,
  deviceItem,
  makeAccount,
  makeCredential,
  makeDevice,
  makeSession,
  sessionItem,
  token,
} from '../../../support/accounts.ts';
import { minute, noon } from '../../../support/clock.ts';
import { answerLost, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { byCookie, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const { id: accountId } = account;
const session = makeSession({ accountId, steppedUpUntil: noon + 5 * minute });
const elsewhere = makeSession({ accountId, tokenHash: sha256(token('elsewhere')) });
const devices = [makeDevice({ accountId }), makeDevice({ accountId, tokenHash: sha256(token('another')) })];
const password = 'Boussole17Jaune';

const stands = (credential: Partial<PasswordCredential> = {}, owner = [accountItem(account)]) =>
  holdItems(
    aws,
    sessionItem(session),
    ...owner,
    credentialItem(accountId, makeCredential('', credential)),
    ...[session, elsewhere].map(({ id, tokenHash }) =>
      Object.assign(accountSessionKey(accountId, id), { id, tokenHash }),
    ),
    ...devices.map(deviceItem),
  );
const change = (body: object = {}, credentials: Credentials = byCookie) =>
  callRoute(handler, { method: 'PUT', body: { password, ...body }, ...credentials });

itNeedsASession(aws, credentials => change({}, credentials), { isUnsafe: true, needsStepUp: true, accountId });
beforeEach(() => {
  stands();
});

it('P1, H4: writes the password with what it brings about, all or nothing', async () => {
  expect(await change()).toMatchObject({ status: 204, text: '', cookies: [] });
  const [writes = {}] = aws.transactions();
  const written = writes[keyName(credentialKey(accountId, 'password'))];
  expect(written).toMatchObject({ condition: 'version = 1' });
  expect(written?.update).toMatch(new RegExp(`version = 2, changedAt = ${noon}`));
  expect(await verifyPassword(password, /hash = "([^"]+)"/.exec(written?.update ?? '')?.[1] ?? '')).toBe(true);
  expect(writes[keyName(sessionKey(session.tokenHash))]).toMatchObject({
    update: `SET steppedUpUntil = ${noon + 10 * minute}`,
    condition: 'attribute_exists(pk)',
  });
  const told = aws.transactWrites().filter(({ key }) => key?.startsWith('NOTICE#'));
  expect(told.map(({ item }) => item)).toMatchObject([
    { kind: 'password_changed', channel: 'email', to: account.email },
    { kind: 'password_changed', channel: 'sms', to: account.phone },
  ]);
  expect(aws.orders()).toHaveLength(2);
});

it('N3: tells the owner in the time of the account’s phone', async () => {
  stands({}, [accountItem({ ...account, phone: '+262692123456' })]);
  await change();
  const told = aws.transactWrites().filter(({ key }) => key?.startsWith('NOTICE#'));
  const facts = { at: noon, timeZone: 'Indian/Reunion' };
  expect(told.map(({ item }) => item)).toMatchObject([{ facts }, { facts }]);
});

it('G1: ends every other session, and forgets every other device', async () => {
  await change();
  const [, ...after] = aws.transactions();
  expect(after.flatMap(writes => Object.keys(writes)).toSorted()).toEqual(
    [sessionItem(elsewhere), accountSessionKey(accountId, elsewhere.id), deviceItem(devices[1] ?? makeDevice())]
      .map(keyName)
      .toSorted(),
  );
  expect(aws.tableRequests().at(-1)).toMatchObject({ operation: 'Delete', key: expect.stringMatching(/JOB#/) });
});

it('I2: is done though ending the sessions fails: that is due', async () => {
  aws.dynamodb.on(TransactWriteCommand).resolvesOnce({}).rejects(throttled());
  expect((await change()).status).toBe(204);
  expect(aws.transactWrites().map(({ key }) => key)).toContainEqual(
    expect.stringContaining(keyName(accountJobKey(accountId, ''))),
  );
  expect(aws.operations()).not.toContain('Delete');
  expect(aws.logged()).toContainEqual({ event: 'job_postponed', errorName: 'ThrottlingException' });
});

it('H4: needs a proof by the password of now: one before a reset counts no more', async () => {
  stands({ changedAt: noon - minute });
  expect(await change()).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
  expect(aws.transactions()).toEqual([]);
});

it.each([
  ['the password', credentialKey(accountId, 'password')],
  ['the session', sessionKey(session.tokenHash)],
])('X38: needs another proof when %s was replaced meanwhile', async (_, key) => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  expect(await change()).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
  expect(aws.orders()).toEqual([]);
});

it.each([
  ['kurz', 'password_too_short'],
  ['Camille@exemple.fr1', 'password_too_common'],
  ['+33612345678Aa', 'password_too_common'],
])('P1: refuses %s, as a sign-up does', async (refused, code) => {
  const { status, body } = await change({ password: refused });
  expect(status).toBe(422);
  expect(body.errors).toContainEqual(expect.objectContaining({ field: 'password', code }));
  expect(aws.transactions()).toEqual([]);
});

it.each([{ email: 'marie@exemple.fr' }, { phone: '+33698765432' }, { accountId: 'another' }])(
  'H4: takes no %j from a body (CVE-2026-23478)',
  async body => {
    expect(await change(body)).toMatchObject({ status: 422, body: { errors: [{ code: 'unknown_field' }] } });
    expect(aws.transactions()).toEqual([]);
  },
);

it('X38: is nobody’s once the account is erased', async () => {
  stands({}, []);
  expect(await change()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
});

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('I3: is unavailable while the table %s', async (_, error) => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect(await change()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.orders()).toEqual([]);
});
