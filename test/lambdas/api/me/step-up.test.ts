/** POST /api/me/step-up: by the password or by a code, counted before it is compared. */
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  accountSessionKey,
  callerHistoryKey,
  challengeKey,
  credentialKey,
  deviceKey,
  ownSendsKey,
  phoneHistoryKey,
  sessionKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { hashPassword } from '../../../../adapters/password/argon2.ts';
import type { Account, PasswordCredential } from '../../../../core/account/account.ts';
import type { Challenge } from '../../../../core/account/challenge.ts';
import type { Device } from '../../../../core/session/device.ts';
import type { Session } from '../../../../core/session/session.ts';
import { codeDigits } from '../../../../core/verification-code/verification-code.ts';
import { handler } from '../../../../lambdas/api/me/step-up.ts';
import {
  accountItem,
  challengeItem,
  credentialItem,
  deviceItem,
  makeAccount,
  makeCredential,
  makeDevice,
  makeSession,
  makeStepUp,
  sessionItem,
} from '../../../support/accounts.ts';
import { minute, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { byBearer, byCookie, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const { id: accountId, phoneDigest = '' } = account;
const session = makeSession({ accountId });
const device = makeDevice({ accountId });
const password = 'Tournesol-bleu-47';
const sent = makeStepUp({ accountId, sessionId: session.id });
const code = codeDigits(keys.code, sent.code, sent.provesDigest);

let credential: PasswordCredential;
beforeAll(async () => {
  credential = makeCredential(await hashPassword(password, aws.configuration.password));
});

interface Stored {
  readonly session?: Session;
  readonly account?: Account | undefined;
  readonly device?: Device | undefined;
  readonly sends?: readonly number[];
}
const stands = ({ sends, ...over }: Stored = {}) => {
  const stored = { session, account, device, ...over };
  holdItems(
    aws,
    sessionItem(stored.session),
    ...(stored.account ? [accountItem(stored.account), credentialItem(accountId, credential)] : []),
    ...(stored.device ? [deviceItem(stored.device)] : []),
    ...(sends ? [Object.assign(ownSendsKey(phoneDigest), { version: 1, sends })] : []),
  );
};
const counts = (challenge: Challenge) =>
  aws.dynamodb
    .on(UpdateCommand, { Key: challengeKey(challenge.id) })
    .resolves({ Attributes: challengeItem({ ...challenge, code: { ...challenge.code, attempts: 1 } }) });
const prove = (body: object, credentials: Credentials = byCookie) =>
  callRoute(handler, { method: 'POST', body, ...credentials });
const outcome = async (body: object) => {
  const answer = await prove(body);
  return `${answer.status} ${answer.body?.code ?? ''}`;
};

itNeedsASession(aws, credentials => prove({ password }, credentials), { isUnsafe: true, accountId });
beforeEach(() => {
  stands();
});

describe('a password', () => {
  it('B2, H2: is counted on the session’s own device, before it is compared', async () => {
    expect(await outcome({ password: 'Tournesol-bleu-48' })).toBe('422 wrong_password');
    const [, read, counted] = aws.tableRequests();
    expect(read?.keys).toEqual(
      [accountKey(accountId), credentialKey(accountId, 'password'), deviceKey(accountId, device.tokenHash)].map(
        keyName,
      ),
    );
    expect(counted).toMatchObject({
      key: keyName(deviceKey(accountId, device.tokenHash)),
      update: `SET lastAt = ${noon}, count = 1`,
      condition: saying('attribute_exists(tokenHash)'),
    });
    expect(aws.transactions()).toEqual([]);
  });

  it('H4, G1: that is right steps the session up for ten minutes, under another token', async () => {
    const answer = await prove({ password });
    expect(answer).toMatchObject({ status: 204, text: '', headers: { 'cache-control': 'no-store' } });
    const token = /^__Host-session=([\w-]{43});/.exec(answer.cookies[0] ?? '')?.[1] ?? '';
    expect(token).not.toBe(session.tokenHash);
    const [writes = {}] = aws.transactions();
    const moved = aws.transactWrites().find(({ key, operation }) => key?.startsWith('SESSION#') && operation === 'Put');
    expect(moved?.item).toMatchObject({ id: session.id, accountId, steppedUpUntil: noon + 10 * minute });
    expect(moved?.item).not.toHaveProperty('phoneProvenUntil');
    expect(JSON.stringify(writes)).not.toContain(token);
    expect(writes[keyName(sessionKey(session.tokenHash))]).toMatchObject({ operation: 'Delete' });
    expect(writes[keyName(accountSessionKey(accountId, session.id))]).toMatchObject({
      condition: `tokenHash = "${session.tokenHash}"`,
    });
    expect(writes[keyName(deviceKey(accountId, device.tokenHash))]?.update).toMatch(/count = 0, lastAt = 0/);
    expect(writes[keyName(credentialKey(accountId, 'password'))]).toMatchObject({ condition: 'version = 1' });
  });

  it('leaves a bearer its token', async () => {
    const answer = await prove({ password }, byBearer);
    expect(answer).toMatchObject({ status: 204 });
    stands({ session: { ...session, client: 'bearer' } });
    expect(await prove({ password }, byBearer)).toMatchObject({ status: 204, cookies: [] });
    expect(aws.transactions()[1]?.[keyName(sessionKey(session.tokenHash))]).toMatchObject({
      update: `SET steppedUpUntil = ${noon + 10 * minute}`,
      condition: 'attribute_exists(pk)',
    });
  });

  it('P2: is slowed on its device', async () => {
    stands({ device: { ...device, count: 4, lastAt: noon - 1000 } });
    expect(await prove({ password })).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    expect(aws.tableRequests()).toHaveLength(2);
  });

  it.each([
    ['beyond the budget of its device', { ...device, count: 10, lastAt: noon - minute }],
    ['on a device that is known no more', { ...device, expiresAt: noon }],
    ['on a device that was forgotten', undefined],
  ])('H2: %s is not compared: a code proves the phone', async (_, known) => {
    stands({ device: known });
    expect(await prove({ password })).toMatchObject({ status: 202, body: { challenge: { channel: 'sms' } } });
    expect(aws.orders()).toHaveLength(1);
    expect(aws.tableRequests().filter(({ operation }) => operation === 'Update')).toEqual([]);
  });

  it('B2: is not compared where others were faster, each time', async () => {
    aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
    expect(await outcome({ password })).toBe('429 too_many_requests');
    expect(aws.transactions()).toEqual([]);
  });

  it.each([
    ['the session', accountSessionKey(accountId, session.id)],
    ['the password', credentialKey(accountId, 'password')],
  ])('X38: proves nothing once %s is another', async (_, key) => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    expect(await prove({ password })).toMatchObject({ status: 429, cookies: [], headers: { 'retry-after': '1' } });
  });

  it('X38: is nobody’s once the account is erased', async () => {
    stands({ account: undefined });
    expect(await outcome({ password })).toBe('401 not_signed_in');
  });
});

describe('a code', () => {
  it('H1: is ordered with six digits, within sends of its own', async () => {
    const answer = await prove({});
    expect(answer).toMatchObject({
      status: 202,
      body: { challenge: { channel: 'sms', length: 6, sentTo: '+33 6 •• •• •• 78', attemptsLeft: 3 } },
    });
    const { id } = answer.body.challenge;
    const [writes = {}] = aws.transactions();
    expect(writes[keyName(challengeKey(id))]?.item).toMatchObject({
      ...{ purpose: 'step_up', accountId, sessionId: session.id, provesDigest: phoneDigest },
    });
    expect(writes[keyName(ownSendsKey(phoneDigest))]).toMatchObject({ condition: saying('attribute_not_exists') });
    expect(aws.orders()).toEqual([{ kind: 'code', challengeId: id, sendNumber: 1 }]);
  });

  it('comes by a call where that was asked for', async () => {
    expect((await prove({ channel: 'voice' })).body.challenge.channel).toBe('voice');
    stands({ account: { ...account, line: 'fixed_line' } });
    const refused = await prove({ channel: 'sms' });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'channel', code: 'invalid_channel' }] } });
  });

  it('M2: goes to the confirmed e-mail of an account without a phone', async () => {
    const { phone: _p, line: _l, phoneDigest: _d, ...rest } = account;
    stands({ account: { ...rest, emailStatus: 'confirmed' } });
    expect((await prove({})).body.challenge).toMatchObject({ channel: 'email', sentTo: 'c•••@exemple.fr' });
    stands({ account: rest });
    expect(await outcome({})).toBe('409 no_other_way');
  });

  it('H1: is not sent beyond its sends of the day', async () => {
    stands({ sends: Array(10).fill(noon - minute) });
    expect(await prove({})).toMatchObject({ status: 429, body: { code: 'too_many_codes' } });
    expect(aws.orders()).toEqual([]);
  });

  it('B2, H4: is counted for its own session alone, before it is compared (CVE-2026-9087)', async () => {
    counts(sent);
    expect(await outcome({ challenge: sent.id, code })).toBe('204 ');
    expect(aws.tableRequests()[1]).toMatchObject({
      key: keyName(challengeKey(sent.id)),
      condition: saying(`accountId = "${accountId}"`, `sessionId = "${session.id}"`, 'purpose IN ("step_up")'),
    });
    const [writes = {}] = aws.transactions();
    expect(writes[keyName(challengeKey(sent.id))]).toMatchObject({ update: saying('status = "proven"') });
    expect(writes[keyName(accountKey(accountId))]).toMatchObject({ condition: `phoneDigest = "${phoneDigest}"` });
    expect(writes).toHaveProperty([keyName(phoneHistoryKey(phoneDigest))]);
  });

  it.each([
    ['the phone', 'account_phone', { phoneProvenUntil: noon + 10 * minute }],
    ['the e-mail', 'account_email', {}],
  ] as const)('H4: to %s is noted as what it proves', async (_, destination, proven) => {
    counts({ ...sent, destination });
    expect(await outcome({ challenge: sent.id, code })).toBe('204 ');
    const moved = aws.transactWrites().find(({ key, operation }) => key?.startsWith('SESSION#') && operation === 'Put');
    expect({ phoneProvenUntil: undefined, ...moved?.item }).toMatchObject({ phoneProvenUntil: undefined, ...proven });
  });

  it.each([
    ['another session', { sessionId: 'another' }],
    ['another account', { accountId: 'another' }],
  ])('B5: of %s is unknown, right or wrong', async (_, over) => {
    aws.dynamodb
      .on(UpdateCommand, { Key: challengeKey(sent.id) })
      .rejects(conditionFailed(challengeItem({ ...sent, ...over })));
    expect(await outcome({ challenge: sent.id, code })).toBe('404 unknown_challenge');
    expect(aws.transactions()).toEqual([]);
  });

  it('B2: that is wrong is charged to the phone', async () => {
    counts(sent);
    aws.dynamodb
      .on(UpdateCommand, { Key: callerHistoryKey(sent.callerDigest) })
      .resolves({ Attributes: { failures: [noon] } });
    const wrong = code === '111111' ? '222222' : '111111';
    expect(await prove({ challenge: sent.id, code: wrong })).toMatchObject({
      status: 422,
      body: { code: 'wrong_code', attemptsLeft: 2 },
    });
    expect(aws.tableRequests().map(({ key }) => key)).toContain(keyName(phoneHistoryKey(phoneDigest)));
  });

  it.each([
    ['409 already_answered', 'another answer was faster', challengeKey(sent.id)],
    ['409 already_answered', 'B5: the account has another phone by now', accountKey(accountId)],
    ['429 too_many_attempts', 'B4: the phone was guessed at too often', phoneHistoryKey(phoneDigest)],
  ])('is answered %s when %s', async (expected, _, key) => {
    counts(sent);
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    expect(await outcome({ challenge: sent.id, code })).toBe(expected);
  });
});

it.each<[object, string, string]>([
  [{ password: 'x', code: '123456', challenge: 'x' }, 'password', 'unknown_field'],
  [{ password: 'x', channel: 'sms' }, 'channel', 'unknown_field'],
  [{ code: '123456' }, 'challenge', 'required'],
  [{ challenge: 'x' }, 'code', 'required'],
  [{ challenge: 'x', code: '123456', channel: 'sms' }, 'channel', 'unknown_field'],
  [{ password: 'x', email: 'marie@exemple.fr' }, 'email', 'unknown_field'],
  [{ password: 'x', accountId: 'another' }, 'accountId', 'unknown_field'],
])('A1, H4: %j is refused, and changes nothing (CVE-2026-23478)', async (body, field, refused) => {
  const { status, body: answer } = await prove(body);
  expect([status, answer.errors.map(({ field, code }: { field: string; code: string }) => [field, code])]).toEqual([
    422,
    [[field, refused]],
  ]);
  expect(aws.transactions()).toEqual([]);
});

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('I3: is unavailable while the table %s, and gives no cookie', async (_, error) => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  for (const body of [{ password }, {}])
    expect(await prove(body)).toMatchObject({ status: 503, cookies: [], body: { code: 'unavailable' } });
  expect(aws.orders()).toEqual([]);
});
