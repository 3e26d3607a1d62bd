/** POST /api/sessions: what is read, counted, computed and written before anybody learns anything. */
import { BatchGetCommand, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  accountTriesKey,
  callerTriesKey,
  challengeKey,
  credentialKey,
  deviceKey,
  emailMarkerKey,
  ownSendsKey,
  phoneMarkerKey,
  sessionKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { hashPassword } from '../../../../adapters/password/argon2.ts';
import type { Account, PasswordCredential } from '../../../../core/account/account.ts';
import { nobodysAccountId, readIdentifier } from '../../../../core/account/identifier.ts';
import { keyedDigest, sha256 } from '../../../../core/keyed-digest.ts';
import type { Device } from '../../../../core/session/device.ts';
import { handler } from '../../../../lambdas/api/session/sign-in.ts';
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
import { hour, minute, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { ipv6Address, ipv6Caller, ipv6Site } from '../../../support/handlers/ipv6-caller.ts';
import { webOrigin } from '../../../support/handlers/session-route.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const password = 'Tournesol-bleu-47';
const phone = '+33612345678';
const digests = { phone: keyedDigest(keys, 'phone', phone), email: keyedDigest(keys, 'email', 'camille@exemple.fr') };
const account = makeAccount({ phoneDigest: digests.phone, emailDigest: digests.email });
const { id } = account;
const caller = keyedDigest(keys, 'caller', '192.0.2.1');
const device = makeDevice({ accountId: id });
const deviceCookie = `__Host-device=${token('device')}`;

let credential: PasswordCredential;
beforeAll(async () => {
  credential = makeCredential(await hashPassword(password, aws.configuration.password));
});

interface Stored {
  readonly account?: Account;
  readonly device?: Device;
  readonly callerTries?: object;
  readonly accountTries?: object;
}

/** The table holds this of the account; without one the identifiers are nobody's. */
function holds({ account: owner, device: known, callerTries, accountTries }: Stored): void {
  const markers = [phoneMarkerKey(digests.phone), emailMarkerKey(digests.email)];
  const items = [
    ...(owner ? markers.map(marker => ({ ...marker, accountId: owner.id })) : []),
    ...(owner ? [accountItem(owner), credentialItem(owner.id, credential)] : []),
    ...(known ? [deviceItem(known)] : []),
    ...(callerTries ? [{ ...callerTriesKey(caller, 'sign-in'), ...callerTries }] : []),
    ...(accountTries ? [{ ...accountTriesKey(id), ...accountTries }] : []),
  ];
  aws.dynamodb.on(BatchGetCommand).callsFake(({ RequestItems }) => {
    const asked: { pk: string; sk: string }[] = RequestItems[tableName].Keys;
    const found = items.filter(item => asked.some(({ pk, sk }) => item.pk === pk && item.sk === sk));
    return { Responses: { [tableName]: found } };
  });
}

interface Request {
  readonly cookies?: readonly string[];
  readonly headers?: Record<string, string>;
  readonly sourceIp?: string;
}
const signIn = (body: object = {}, { headers = { origin: webOrigin }, ...request }: Request = {}) =>
  callRoute(handler, { method: 'POST', body: { identifier: phone, password, ...body }, headers, ...request });

beforeEach(() => {
  aws.dynamodb.on(TransactWriteCommand).resolves({});
});

describe('on a known device', () => {
  const onDevice = { cookies: [deviceCookie], headers: { origin: webOrigin } };

  it('takes two reads, one count and one transaction of the table', async () => {
    holds({ account, device });
    const answer = await signIn({}, onDevice);
    expect(answer.status).toBe(201);
    expect(aws.operations()).toEqual(['GetSecretValue', 'BatchGet', 'BatchGet', 'Update', 'TransactWrite']);
    const [first, second, count] = aws.tableRequests();
    expect(first?.keys).toEqual([phoneMarkerKey(digests.phone), callerTriesKey(caller, 'sign-in')].map(keyName));
    expect(second?.keys).toEqual(
      [accountKey(id), credentialKey(id, 'password'), accountTriesKey(id), deviceKey(id, device.tokenHash)].map(
        keyName,
      ),
    );
    expect(count).toMatchObject({ key: keyName(deviceKey(id, device.tokenHash)), update: saying(`lastAt = ${noon}`) });
  });

  it('G1, X38: opens a session of its own, while the password is the one that was compared', async () => {
    holds({ account, device });
    const answer = await signIn({}, { ...onDevice, cookies: [deviceCookie, `__Host-session=${token('planted')}`] });
    const [writes = {}] = aws.transactions();
    expect(writes[keyName(credentialKey(id, 'password'))]).toMatchObject({
      operation: 'ConditionCheck',
      condition: 'version = 1',
    });
    expect(writes[keyName(accountKey(id))]).toMatchObject({ update: `SET signedInAt = ${noon}` });
    expect(writes[keyName(deviceKey(id, device.tokenHash))]).toMatchObject({
      item: { count: 0 },
      condition: `tokenHash = "${device.tokenHash}"`,
    });
    expect(answer.cookies.join()).not.toContain(token('planted'));
  });

  const notices = () => aws.transactWrites().filter(({ key }) => key?.startsWith('NOTICE#'));

  it('H2: tells the owner of the first sign-in where the phone alone was proven, in the same transaction', async () => {
    holds({ account, device: { ...device, hasPhoneAlone: true } });
    expect((await signIn({}, onDevice)).status).toBe(201);
    expect(notices()).toMatchObject([{ item: { kind: 'new_device', channel: 'email', to: 'camille@exemple.fr' } }]);
    expect(Object.keys(aws.transactions()[0] ?? {})).toContain(notices()[0]?.key);
    expect(aws.orders()).toEqual([{ kind: 'notice', noticeId: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
    const known = aws.transactWrites().find(({ key }) => key === keyName(deviceKey(id, device.tokenHash)));
    expect(known?.item).not.toHaveProperty('hasPhoneAlone');
  });

  it('tells nobody of a sign-in where the owner signed in before', async () => {
    holds({ account, device });
    expect((await signIn({}, onDevice)).status).toBe(201);
    expect([notices(), aws.orders()]).toEqual([[], []]);
  });

  it('lets the person in though the message cannot be ordered: it is due', async () => {
    holds({ account, device: { ...device, hasPhoneAlone: true } });
    aws.queue.rejects(throttled());
    expect((await signIn({}, onDevice)).status).toBe(201);
    expect(aws.logged()).toContainEqual({ event: 'order_lost', errorName: 'ThrottlingException' });
  });

  it('X38: ends the session that the browser had', async () => {
    holds({ account, device });
    const before = makeSession();
    aws.dynamodb.on(GetCommand, { Key: sessionKey(before.tokenHash) }).resolves({ Item: sessionItem(before) });
    await signIn({}, { ...onDevice, cookies: [deviceCookie, `__Host-session=${token('session')}`] });
    expect(aws.transactions()[1]).toMatchObject({ [keyName(sessionKey(before.tokenHash))]: { operation: 'Delete' } });
  });

  it('P1: hashes the password again where its cost has risen', async () => {
    const cheap = makeCredential(await hashPassword(password, { memoryKiB: 8, iterations: 1, parallelism: 1 }));
    credential = cheap;
    holds({ account, device });
    await signIn({}, onDevice);
    credential = makeCredential(await hashPassword(password, aws.configuration.password));
    expect(aws.transactions()[0]?.[keyName(credentialKey(id, 'password'))]).toMatchObject({
      operation: 'Update',
      update: saying('SET hash = "$argon2id$v=19$m=32,'),
      condition: 'version = 1',
    });
  });

  it.each([
    ['the password, or the account, changed', credentialKey(id, 'password')],
    ['the owner forgot the device', deviceKey(id, device.tokenHash)],
  ])('is refused when %s since it was compared', async (_, key) => {
    holds({ account, device });
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    expect(await signIn({}, onDevice)).toMatchObject({ status: 401, body: { code: 'wrong_credentials' }, cookies: [] });
  });

  it('P2: slows wrong passwords of the device, and asks for its phone beyond ten', async () => {
    holds({ account, device: { ...device, count: 5, lastAt: noon - 1000 } });
    expect(await signIn({}, onDevice)).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    holds({ account, device: { ...device, count: 10, lastAt: noon - minute } });
    expect(await signIn({}, onDevice)).toMatchObject({ status: 202 });
    expect(aws.orders()).toHaveLength(1);
  });

  it('P2: counts at most ten of them, however many come at once', async () => {
    holds({ account, device: { ...device, count: 9, lastAt: noon - minute } });
    await signIn({}, onDevice);
    expect(aws.tableRequests()[2]?.condition).toBe(
      `lastAt > ${noon - 24 * hour} AND (count < 4 OR count < 10 AND lastAt <= ${noon - 2000} OR ` +
        `count < 30 AND lastAt <= ${noon - 10_000} OR lastAt <= ${noon - 60_000}) AND count < 10 AND attribute_exists(tokenHash)`,
    );
  });

  it('decides again when others were faster', async () => {
    holds({ account, device: { ...device, count: 9, lastAt: noon - minute } });
    aws.dynamodb.on(UpdateCommand).callsFakeOnce(() => {
      holds({ account, device: { ...device, count: 10, lastAt: noon } });
      throw conditionFailed();
    });
    expect(await signIn({}, onDevice)).toMatchObject({ status: 429 });
  });
});

describe('on an unknown device', () => {
  it('H1, H2: has the phone proven with six digits, in a budget of their own, and takes the try back', async () => {
    holds({ account });
    const answer = await signIn();
    expect(answer).toMatchObject({
      status: 202,
      body: { challenge: { channel: 'sms', sentTo: '+33 6 •• •• •• 78', length: 6, attemptsLeft: 3, sendsLeft: 3 } },
      cookies: [],
    });
    const challengeId = answer.body.challenge.id;
    expect(aws.orders()).toEqual([{ kind: 'code', challengeId, sendNumber: 1 }]);
    const [counted = {}, ordered = {}] = aws.transactions();
    expect(Object.keys(counted)).toEqual([callerTriesKey(caller, 'sign-in'), accountTriesKey(id)].map(keyName));
    expect(Object.keys(ordered)).toEqual(
      [
        challengeKey(challengeId),
        ownSendsKey(digests.phone),
        callerTriesKey(caller, 'sign-in'),
        accountTriesKey(id),
      ].map(keyName),
    );
    expect(ordered[keyName(accountTriesKey(id))]).toMatchObject({ update: saying('if_not_exists(count, 0) + -1') });
    expect(ordered[keyName(ownSendsKey(digests.phone))]).toMatchObject({ condition: 'attribute_not_exists(version)' });
  });

  it('P2: counts the try of a network for its /48, too, and takes both back', async () => {
    holds({ account });
    expect((await signIn({}, { sourceIp: ipv6Address })).status).toBe(202);
    const counters = [ipv6Caller, ipv6Site].map(digest => keyName(callerTriesKey(digest, 'sign-in')));
    const [counted = {}, ordered = {}] = aws.transactions();
    expect([Object.keys(counted), Object.keys(ordered)]).toEqual([
      expect.arrayContaining(counters),
      expect.arrayContaining(counters),
    ]);
  });

  it('H1: sends no more than ten a day, and says when the next one may be asked for', async () => {
    holds({ account });
    const sends = Array.from({ length: 10 }, () => noon - 23 * hour);
    aws.dynamodb.on(GetCommand).resolves({ Item: { ...ownSendsKey(digests.phone), version: 10, sends } });
    expect(await signIn()).toMatchObject({
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { code: 'too_many_codes' },
    });
    expect(aws.orders()).toEqual([]);
  });

  it('M2: goes to the confirmed e-mail of an account without a phone, and nowhere without either', async () => {
    const { phone: _p, phoneDigest: _d, ...released } = account;
    holds({ account: { ...released, emailStatus: 'confirmed' } });
    expect(await signIn({ identifier: 'camille@exemple.fr' })).toMatchObject({
      status: 202,
      body: { challenge: { channel: 'email', sentTo: 'c•••@exemple.fr' } },
    });
    holds({ account: released });
    expect(await signIn({ identifier: 'camille@exemple.fr' })).toMatchObject({
      status: 409,
      body: { code: 'no_other_way' },
    });
  });

  it('C4: believes no device of another account, nor one that is known no more', async () => {
    for (const stranger of [makeDevice(), makeDevice({ accountId: id, expiresAt: noon })]) {
      holds({ account, device: stranger });
      expect((await signIn({}, { cookies: [deviceCookie], headers: { origin: webOrigin } })).status).toBe(202);
    }
  });

  it('F02: is unavailable when nobody knows whether the order is on the queue', async () => {
    holds({ account });
    aws.queue.rejects(answerLost());
    expect(await signIn()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });
});

describe('C2: known and unknown identifiers', () => {
  /** Everything but what must differ: ids and instants in the answer. */
  const shapeOf = ({ status, headers, text }: Awaited<ReturnType<typeof signIn>>) => ({
    status,
    headers,
    text: text.replace(/[0-9a-f]{32}/g, 'id'),
  });

  it.each([
    ['phone', phone],
    ['e-mail', 'camille@exemple.fr'],
  ])('a wrong password and an unknown %s get the same calls, one hash and the same bytes', async (_, identifier) => {
    holds({ account });
    const known = shapeOf(await signIn({ identifier, password: 'Tournesol-bleu-48' }));
    const asked = aws.operations();
    aws.dynamodb.resetHistory();
    holds({});
    expect(shapeOf(await signIn({ identifier, password: 'Tournesol-bleu-48' }))).toEqual(known);
    // The secret is read once in the life of a function.
    expect(aws.operations().filter(each => each !== 'GetSecretValue')).toEqual(
      asked.filter(each => each !== 'GetSecretValue'),
    );
    expect(known).toMatchObject({ status: 401, text: expect.stringContaining('wrong_credentials') });
  });

  it.each([
    ['phone', phone],
    ['e-mail', 'camille@exemple.fr'],
  ])('beyond the budget of strangers, an unknown %s is asked for its phone all the same', async (_, identifier) => {
    const spent = { count: 30, lastAt: noon - minute };
    holds({ account, callerTries: spent });
    const known = await signIn({ identifier });
    const asked = aws.operations().filter(each => each !== 'GetSecretValue');
    aws.dynamodb.resetHistory();
    aws.queue.resetHistory();
    holds({ callerTries: spent });
    const unknown = await signIn({ identifier });
    expect(shapeOf(unknown)).toEqual(shapeOf(known));
    expect(aws.operations().filter(each => each !== 'GetSecretValue')).toEqual(asked);
    expect(known).toMatchObject({ status: 202, body: { challenge: { channel: 'sms' } } });
    expect(aws.orders()).toHaveLength(1);
  });

  it('what is counted for nobody hangs on an id that no account has', async () => {
    holds({});
    await signIn({ password: 'Tournesol-bleu-48' });
    const identifier = readIdentifier(phone, keys, aws.configuration);
    if (!identifier.ok) throw new Error(identifier.error);
    const nobody = nobodysAccountId(keys, identifier.value);
    expect(Object.keys(aws.transactions()[0] ?? {})).toContain(keyName(accountTriesKey(nobody)));
  });
});

describe('H2: strangers', () => {
  it('who used up the budget of an account have its phone proven before a password is compared', async () => {
    holds({ account, accountTries: { count: 10, lastAt: noon - minute } });
    const answer = await signIn({ password: 'Tournesol-bleu-48' });
    expect(answer).toMatchObject({ status: 202, body: { challenge: { sentTo: '+33 6 •• •• •• 78' } } });
    const [, opened = {}] = aws.transactions();
    const item = opened[keyName(challengeKey(answer.body.challenge.id))]?.item;
    expect(item).toMatchObject({ purpose: 'prove_phone', typedHash: expect.stringMatching(/^\$argon2id/) });
    expect(item?.ttl).toBe(Math.ceil(Number(item?.expiresAt) / 1000));
    expect(JSON.stringify(item)).not.toContain(credential.hash);
  });

  it('in a hurry wait, and no account is read of theirs that was not', async () => {
    holds({ account, callerTries: { count: 12, lastAt: noon } });
    expect(await signIn()).toMatchObject({ status: 429, headers: { 'retry-after': '10' } });
    expect(aws.transactions()).toEqual([]);
  });
});

describe('H5: a page of another site', () => {
  it.each([
    ['says so', { origin: 'https://evil.example' }, []],
    ['brings cookies and says nothing', {}, [deviceCookie]],
  ])('that %s is given no session', async (_, headers, cookies) => {
    holds({ account, device });
    expect(await signIn({}, { cookies, headers: headers as Record<string, string> })).toMatchObject({
      status: 403,
      body: { code: 'foreign_origin' },
    });
    expect(aws.operations()).toEqual([]);
  });

  it('is no matter to a client that asks for a bearer, and knows its device by a token', async () => {
    holds({ account, device });
    const answer = await signIn(
      { client: 'bearer', deviceToken: token('device') },
      { headers: { origin: 'https://evil.example' } },
    );
    expect(answer).toMatchObject({ status: 201, body: { accessToken: expect.any(String) }, cookies: [] });
    expect(answer.body).not.toHaveProperty('deviceToken');
    const opened = Object.keys(aws.transactions()[0] ?? {});
    expect(opened).toContain(keyName(sessionKey(sha256(answer.body.accessToken))));
  });
});

it('A1: an identifier that is none and a password that is missing are told in one round', async () => {
  expect(await signIn({ identifier: 'camille', password: '' })).toMatchObject({
    status: 422,
    body: {
      errors: [
        { field: 'password', code: 'required' },
        { field: 'identifier', code: 'invalid_identifier' },
      ],
    },
  });
});

it.each(['camille', '12', '+33 899 00 00 00'])('A2, A3: %s is no identifier', async identifier => {
  expect(await signIn({ identifier })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'identifier', code: 'invalid_identifier' }] },
  });
  expect(aws.tableRequests()).toEqual([]);
});

it('I3: is unavailable while the table throttles, or without the secret', async () => {
  aws.dynamodb.on(BatchGetCommand).rejects(throttled());
  expect(await signIn()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
