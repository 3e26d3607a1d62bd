/** POST /api/password-resets: what is read and written, whether anybody has the identifier or not. */
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  accountTriesKey,
  callerTriesKey,
  credentialKey,
  deviceKey,
  phoneMarkerKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { nobodysAccountId, readIdentifier } from '../../../../core/account/identifier.ts';
import { keyedDigest, sha256 } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/reset/request-reset.ts';
import {
  accountItem,
  credentialItem,
  deviceItem,
  makeAccount,
  makeCredential,
  makeDevice,
  token,
} from '../../../support/accounts.ts';
import { noon } from '../../../support/clock.ts';
import { refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { ipv6Address, ipv6Site } from '../../../support/handlers/ipv6-caller.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const phone = '+33612345678';
const phoneDigest = keyedDigest(keys, 'phone', phone);
const account = makeAccount({ phoneDigest });
const caller = keyedDigest(keys, 'caller', '192.0.2.1');
const known = [
  { ...phoneMarkerKey(phoneDigest), accountId: account.id },
  accountItem(account),
  credentialItem(account.id, makeCredential('')),
];

const ask = (body: object = {}, cookies: readonly string[] = [], sourceIp?: string) =>
  callRoute(handler, {
    ...{ method: 'POST', body: { identifier: phone, ...body }, cookies },
    ...(sourceIp !== undefined && { sourceIp }),
  });
const challenge = () => aws.transactWrites().find(({ key }) => key?.startsWith('CHALLENGE#'))?.item;

it('H3: opens a challenge, counts it for its caller, and orders the code', async () => {
  holdItems(aws, ...known);
  expect(await ask()).toMatchObject({
    status: 202,
    headers: { 'cache-control': 'no-store' },
    body: { reset: { id: expect.stringMatching(/^[0-9a-f]{32}$/), sentTo: '+33 6 •• •• •• 78' } },
  });
  expect(challenge()).toMatchObject({
    ...{ purpose: 'reset', accountId: account.id, destination: 'account_phone', provesDigest: phoneDigest },
    reset: { status: 'proving', proven: [], isKnownDevice: false, credentialVersion: 1 },
  });
  expect(aws.transactWrites()).toContainEqual(
    expect.objectContaining({ key: keyName(callerTriesKey(caller, 'reset')), update: saying('count = 1') }),
  );
  expect(aws.orders()).toEqual([{ kind: 'code', challengeId: (challenge() as { id: string }).id, sendNumber: 1 }]);
});

it('C2: makes the same calls for an identifier that nobody has, and answers alike', async () => {
  holdItems(aws, ...known);
  const { body, ...answered } = await ask();
  const calls = aws.operations();
  const looked = aws.tableRequests().map(({ keys: asked }) => asked?.length);
  aws.dynamodb.resetHistory();
  aws.queue.resetHistory();
  holdItems(aws);
  const { body: other, ...unknown } = await ask();
  expect(aws.operations()).toEqual(calls.filter(operation => operation !== 'GetSecretValue'));
  expect(aws.tableRequests().map(({ keys: asked }) => asked?.length)).toEqual(looked);
  expect(unknown.headers).toEqual({ ...answered.headers, 'content-length': unknown.headers['content-length'] });
  expect(other.reset.sentTo).toBe(body.reset.sentTo);
  const identifier = readIdentifier(phone, keys, aws.configuration);
  const nobody = identifier.ok ? nobodysAccountId(keys, identifier.value) : '';
  expect(challenge()).toMatchObject({ accountId: nobody, provesDigest: nobody, budgetDigest: nobody });
  expect(aws.tableRequests()[1]?.keys).toEqual([
    keyName(accountKey(nobody)),
    keyName(credentialKey(nobody, 'password')),
    keyName(accountTriesKey(nobody)),
  ]);
});

it.each(['cookie', 'token'])('H3: knows the device by its %s', async by => {
  holdItems(aws, ...known, deviceItem(makeDevice({ accountId: account.id })));
  const isCookie = by === 'cookie';
  await ask(isCookie ? {} : { deviceToken: token('device') }, isCookie ? [`__Host-device=${token('device')}`] : []);
  expect(challenge()).toMatchObject({ reset: { isKnownDevice: true } });
  expect(aws.tableRequests()[1]?.keys).toContain(keyName(deviceKey(account.id, sha256(token('device')))));
});

it('H3: takes a device that proved the phone, and had no password, for an unknown one', async () => {
  holdItems(aws, ...known, deviceItem(makeDevice({ accountId: account.id, hasPhoneAlone: true })));
  await ask({}, [`__Host-device=${token('device')}`]);
  expect(challenge()).toMatchObject({ reset: { isKnownDevice: false } });
});

it('M2: reaches an account without a phone by its confirmed e-mail', async () => {
  const { phone: _phone, line: _line, phoneDigest: _digest, ...released } = account;
  const email = { emailDigest: 'email-digest', emailStatus: 'confirmed' } as const;
  holdItems(aws, ...known.slice(0, 1), accountItem({ ...released, ...email }), ...known.slice(2));
  await ask();
  expect(challenge()).toMatchObject({ destination: 'account_email', provesDigest: 'email-digest' });
});

it('slows a network that asks again and again, whoever it asks about', async () => {
  holdItems(aws, { ...callerTriesKey(caller, 'reset'), count: 20, lastAt: noon - 1000 } as never);
  expect(await ask()).toMatchObject({
    status: 429,
    headers: { 'retry-after': '59' },
    body: { code: 'too_many_requests' },
  });
  expect(aws.operations()).not.toContain('TransactWrite');
});

it('counts a request for the /48 of its network, and slows all networks of one that asks again and again', async () => {
  holdItems(aws, ...known);
  await ask({}, [], ipv6Address);
  const ofSite = callerTriesKey(ipv6Site, 'reset');
  expect(aws.transactWrites().map(({ key }) => key)).toContain(keyName(ofSite));
  holdItems(aws, { ...ofSite, count: 600, lastAt: noon } as never);
  expect(await ask({}, [], ipv6Address)).toMatchObject({ status: 429, headers: { 'retry-after': '30' } });
});

it('decides again when others of its network were faster', async () => {
  aws.dynamodb
    .on(TransactWriteCommand)
    .callsFakeOnce(refusing(callerTriesKey(caller, 'reset')))
    .resolves({});
  expect((await ask()).status).toBe(202);
  expect(aws.transactions()).toHaveLength(2);
});

it.each([{ identifier: 'nobody' }, { identifier: '' }, { identifier: 'a@b@c' }, { accountId: account.id }])(
  'A1: refuses %j',
  async body => {
    expect(await ask(body)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(aws.operations()).not.toContain('TransactWrite');
  },
);

it('is unavailable while the queue is', async () => {
  aws.queue.rejects(throttled());
  expect(await ask()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
