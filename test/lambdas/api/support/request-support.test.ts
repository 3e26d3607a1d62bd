/** POST /api/support-requests: what is written for whom, and how often an address is written to. */
import { BatchGetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  acknowledgementsKey,
  callerTriesKey,
  supportRepetitionKey,
  supportRequestKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { keyedDigest } from '../../../../core/keyed-digest.ts';
import { repeatedRequestId, supportDigest } from '../../../../core/support/support-request.ts';
import { longestMessage } from '../../../../core/support/support-topic.ts';
import { handler } from '../../../../lambdas/api/support/request-support.ts';
import { accountItem, makeAccount, makeSession, sessionItem, token } from '../../../support/accounts.ts';
import { day, hour, minute, noon } from '../../../support/clock.ts';
import { answerLost, conflicted, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { ipv6Address, ipv6Site } from '../../../support/handlers/ipv6-caller.ts';
import { webOrigin } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const form = { topic: 'sign_in', message: 'Le code ne vient pas.\nQue faire ?', email: 'camille@exemple.fr' } as const;
const caller = callerTriesKey(keyedDigest(keys, 'caller', '192.0.2.1'), 'support');
const ofAddress = (email: string = form.email) => acknowledgementsKey(keyedDigest(keys, 'email', email));
const key = 'a-key-of-this-very-form';
const repetition = supportRepetitionKey(repeatedRequestId(keys, key));

const write = (body: object = {}, request: Parameters<typeof callRoute>[1] = {}) =>
  callRoute(handler, { method: 'POST', body: { ...form, ...body }, ...request });
const written = (start: string, last = '') =>
  aws.transactWrites().filter(({ key: name = '' }) => name.startsWith(start) && name.endsWith(last));
const request = () => written('SUPPORT#').find(({ item }) => item && 'topic' in item)?.item;
const notice = () => written('NOTICE#')[0]?.item;

const account = makeAccount();
const session = makeSession({ accountId: account.id });
const bySession = { cookies: [`__Host-session=${token('session')}`], headers: { origin: webOrigin } };

it('keeps the message, tells its reference, and orders the acknowledgement', async () => {
  const { status, body } = await write({ reference: ' k7q-4mx ' });
  expect([status, body]).toEqual([202, { reference: expect.stringMatching(/^\w{3}-\w{3}$/) }]);
  expect(request()).toMatchObject({
    ...form,
    about: 'K7Q-4MX',
    reference: body.reference,
    language: 'en',
    receivedAt: noon,
    ttl: (noon + 90 * day) / 1000,
  });
  const { id } = request() as { id: string };
  expect(written('SUPPORT#')[0]?.key).toBe(keyName(supportRequestKey(id, noon)));
  expect(notice()).toMatchObject({
    ...{ kind: 'support_received', channel: 'email', to: form.email, language: 'en' },
    facts: { reference: body.reference },
  });
  expect(aws.orders()).toEqual([{ kind: 'notice', noticeId: (notice() as { id: string }).id }]);
  expect(aws.operations().filter(operation => operation !== 'GetSecretValue')).toEqual([
    'BatchGet',
    'TransactWrite',
    'SendMessage',
  ]);
});

it('J1: puts the message into its own item alone: no order, no notice, no line of log', async () => {
  await write();
  for (const told of [aws.orders(), notice(), aws.logged(), written('CALLER#'), written('EMAIL#')])
    expect(JSON.stringify(told)).not.toMatch(/Le code ne vient pas/);
  expect(JSON.stringify(aws.logged())).not.toContain('camille');
});

it('keeps a message as its reader will see it', async () => {
  await write({ message: '  Bon\u200bjour,\r\n\r\nmon code\u202e\u0000 ?\ufeff  ' });
  expect(request()).toMatchObject({ message: 'Bonjour,\n\nmon code ?' });
});

describe('to whom', () => {
  it('C2: asks no account about an address that was typed: known and unknown cost the same calls', async () => {
    holdItems(aws, accountItem(account));
    const known = await write();
    const calls = aws
      .tableRequests()
      .map(({ operation, keys: asked, writes }) => [operation, asked?.length, writes?.length]);
    aws.dynamodb.resetHistory();
    const unknown = await write({ email: 'nobody@exemple.fr' });
    expect(
      aws.tableRequests().map(({ operation, keys: asked, writes }) => [operation, asked?.length, writes?.length]),
    ).toEqual(calls);
    expect([unknown.status, unknown.headers, unknown.text.length]).toEqual([
      known.status,
      known.headers,
      known.text.length,
    ]);
    for (const name of aws.tableRequests().flatMap(({ keys: asked = [] }) => asked))
      expect(name).toMatch(/^(CALLER|EMAIL)#/);
  });

  it('a signed-in person is answered to the e-mail of the account', async () => {
    holdItems(aws, sessionItem(session), accountItem(account));
    expect((await write({ email: undefined }, bySession)).status).toBe(202);
    expect(request()).toMatchObject({ email: account.email, accountId: account.id });
    expect(notice()).toMatchObject({ to: account.email });
  });

  it('or to another one, which says nothing about the account', async () => {
    holdItems(aws, sessionItem(session), accountItem(account));
    await write({ email: 'elsewhere@exemple.fr' }, { bearer: token('session') });
    expect(request()).toMatchObject({ email: 'elsewhere@exemple.fr', accountId: account.id });
    expect(aws.tableRequests().map(({ keys: asked = [] }) => asked.join())).not.toContainEqual(
      expect.stringContaining('ACCOUNT#'),
    );
  });

  it('G1: an ended session keeps nobody from writing, and proves nothing', async () => {
    holdItems(aws, sessionItem({ ...session, expiresAt: noon }), accountItem(account));
    expect((await write({ email: undefined }, bySession)).status).toBe(202);
    expect(request()).not.toHaveProperty('accountId');
    expect(notice()).toBeUndefined();
    expect(aws.orders()).toEqual([]);
  });

  it('H5: takes no cookie from another page', async () => {
    holdItems(aws, sessionItem(session), accountItem(account));
    const foreign = await write({}, { ...bySession, headers: { origin: 'https://evil.example' } });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
    expect(aws.operations()).toEqual([]);
  });
});

describe('how often', () => {
  it.each([
    ['within an hour of the last one', 1, hour - 1000],
    ['after three in a day', 3, 3 * hour],
  ])('writes to no address %s, and takes the message all the same', async (_, count, ago) => {
    holdItems(aws, { ...ofAddress(), count, lastAt: noon - ago } as never);
    expect((await write()).status).toBe(202);
    expect(request()).toMatchObject({ email: form.email });
    expect([notice(), written('EMAIL#'), aws.orders()]).toEqual([undefined, [], []]);
  });

  it('one spelling of an address is the other', async () => {
    holdItems(aws, { ...ofAddress(), count: 1, lastAt: noon - minute } as never);
    await write({ email: 'Camille@EXEMPLE.fr' });
    expect(notice()).toBeUndefined();
  });

  it('of two at once only one is acknowledged', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(ofAddress())).resolves({});
    aws.dynamodb
      .on(BatchGetCommand)
      .resolvesOnce({})
      .resolves({ Responses: { 'sign-up': [{ ...ofAddress(), count: 1, lastAt: noon }] } });
    expect((await write()).status).toBe(202);
    const [, second = {}] = aws.transactions();
    expect(Object.keys(second).some(name => /^(NOTICE|EMAIL)#/.test(name))).toBe(false);
    expect(aws.orders()).toEqual([]);
  });

  it('counts the message for its caller, and slows one that writes again and again', async () => {
    await write();
    expect(written('CALLER#')[0]).toMatchObject({ key: keyName(caller), update: saying('count = 1') });
    holdItems(aws, { ...caller, count: 5, lastAt: noon - 1000 } as never);
    aws.dynamodb.resetHistory();
    expect(await write()).toMatchObject({
      status: 429,
      headers: { 'retry-after': '59' },
      body: { code: 'too_many_requests' },
    });
    expect(aws.operations()).not.toContain('TransactWrite');
  });

  it('counts it for the /48 of its network, and slows all networks of one that writes again and again', async () => {
    const ofSite = callerTriesKey(ipv6Site, 'support');
    await write({}, { sourceIp: ipv6Address });
    expect(written('CALLER#').map(({ key }) => key)).toContain(keyName(ofSite));
    holdItems(aws, { ...ofSite, count: 600, lastAt: noon } as never);
    expect(await write({}, { sourceIp: ipv6Address })).toMatchObject({
      status: 429,
      headers: { 'retry-after': '360' },
    });
  });

  it('decides again when others of its network were faster', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(caller)).resolves({});
    expect((await write()).status).toBe(202);
    expect(aws.transactions()).toHaveLength(2);
  });
});

describe('under a key', () => {
  const headers = { 'idempotency-key': key };
  const known = {
    ...repetition,
    reference: 'S7Q-4MX',
    requestDigest: supportDigest(keys, { ...form, email: { address: form.email, key: form.email } }),
  };

  it('is found again by it', async () => {
    await write({}, { headers });
    expect(written('SUPPORT#', '/REPETITION')[0]).toMatchObject({
      key: keyName(repetition),
      item: { ...repetition, requestDigest: known.requestDigest },
    });
  });

  it('I1: the same is taken once, and answered alike', async () => {
    holdItems(aws, known as never);
    expect(await write({}, { headers })).toMatchObject({ status: 202, body: { reference: 'S7Q-4MX' } });
    expect(aws.operations()).not.toContain('TransactWrite');
    expect(aws.orders()).toEqual([]);
  });

  it('another message is refused', async () => {
    holdItems(aws, known as never);
    expect(await write({ message: 'Autre chose' }, { headers })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
  });

  it('of two at once the second is answered as the first', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(repetition));
    aws.dynamodb
      .on(BatchGetCommand)
      .resolvesOnce({})
      .resolves({ Responses: { 'sign-up': [known] } });
    expect(await write({}, { headers })).toMatchObject({ status: 202, body: { reference: 'S7Q-4MX' } });
  });

  it('of few letters is refused', async () => {
    const answer = await write({}, { headers: { 'idempotency-key': 'short' } });
    expect(answer.body.errors).toMatchObject([{ field: 'Idempotency-Key', code: 'invalid_idempotency_key' }]);
  });
});

describe('A1: a field that does not fit', () => {
  it.each([
    ['topic', 'praise', 'invalid_topic'],
    ['topic', undefined, 'required'],
    ['message', ' \n\t ', 'required'],
    ['message', '\u200b', 'required'],
    ['message', 'a'.repeat(longestMessage + 1), 'message_too_long'],
    ['message', ['a'], 'wrong_type'],
    ['reference', 'K7Q-4MX '.repeat(3), 'invalid_reference'],
    ['reference', 'K7Q\nBcc: a@b.fr', 'invalid_reference'],
    ['email', 'a@b@c', 'invalid_email'],
    ['email', '//a@exemple.fr', 'invalid_email'],
    ['email', 'a@exemple.fr\r\nBcc: b@exemple.fr', 'invalid_email'],
    ['accountId', account.id, 'unknown_field'],
  ])('%s %j is refused by its name', async (field, value, code) => {
    const { status, body } = await write({ [field]: value });
    expect([status, body.code, body.errors]).toEqual([
      422,
      'invalid_input',
      [{ field, code, message: expect.any(String) }],
    ]);
    expect(aws.operations()).toEqual([]);
  });

  it.each(['é', '王', 'a😀b'])('takes the longest message in %s', async letter => {
    expect((await write({ message: letter.repeat(longestMessage / letter.length) })).status).toBe(202);
  });
});

describe('when AWS fails', () => {
  it('I4: a lost order only delays the acknowledgement, which is due', async () => {
    aws.queue.rejects(throttled());
    expect((await write()).status).toBe(202);
    expect(notice()).toMatchObject({ dueShard: expect.stringMatching(/^account-/), dueAt: expect.any(String) });
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'order_lost' }));
  });

  it.each([
    ['throttles', throttled()],
    ['does not answer', answerLost()],
    ['is contended each time', conflicted()],
  ])('I3: is unavailable while the table %s, and acknowledges nothing', async (_, error) => {
    aws.dynamodb.on(TransactWriteCommand).rejects(error);
    expect(await write()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(aws.orders()).toEqual([]);
  });

  it('is unavailable while nothing can be read', async () => {
    aws.dynamodb.on(BatchGetCommand).rejects(throttled());
    expect((await write()).status).toBe(503);
  });
});
