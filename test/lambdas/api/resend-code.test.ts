/** POST /api/sign-ups/{id}/code/resend: which code is ordered, within which limits. */
import { BatchGetCommand, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { callerHistoryKey, globalHistoryKey, phoneHistoryKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/api/resend-code.ts';
import { day, minute, noon, second } from '../../support/clock.ts';
import { answerLost, conflicted, refusing, throttled } from '../../support/handlers/aws-errors.ts';
import { noteHistories } from '../../support/handlers/histories.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const made = makeSignUp({
  status: 'awaiting_code',
  accessTokenHash: sha256('token'),
  task: { state: 'DeliverCode', token: 'task' },
  send: { number: 1, channel: 'sms', status: 'sent', at: noon - 2 * minute },
});
const sent: SignUp = { ...made, code: { ...made.code, attempts: 1, expiresAt: noon + 3 * minute } };

const resend = (body: object = {}, bearer = 'token') =>
  callRoute(handler, { body, parameters: { id: sent.id }, bearer });
const holds = (signUp: SignUp) => aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(signUp) });
/** The writes of the order, once it was made. */
const ordered = () => aws.tableRequests().find(({ operation }) => operation === 'TransactWrite')?.writes;

beforeEach(() => {
  holds(sent);
  noteHistories(aws, sent);
});

it('orders the same code once more, within the phone’s history as it was read, and tells the workflow', async () => {
  expect(await resend()).toMatchObject({ status: 202, body: { signUp: { code: { channel: 'sms', sendsLeft: 2 } } } });
  const send = { number: 2, channel: 'sms', status: 'ordered', at: noon };
  expect(ordered()).toMatchObject([
    {
      operation: 'Update',
      key: keyName(signUpKey(sent.id)),
      update: saying(`send = ${JSON.stringify(send)}`, `code = ${JSON.stringify(sent.code)}`),
      condition: [
        'status IN ("received", "awaiting_code")',
        `expiresAt > ${noon}`,
        'send.number = 1',
        'code.attempts = 1',
      ].join(' AND '),
    },
    {
      operation: 'Update',
      key: keyName(phoneHistoryKey(sent.phoneDigest)),
      update: saying(`sends = ${JSON.stringify([{ at: noon, caller: sent.callerDigest }])}`, 'version = 1'),
      condition: 'attribute_not_exists(version)',
    },
    // X31: a send costs as much as the first one did.
    {
      operation: 'Update',
      key: keyName(callerHistoryKey(sent.callerDigest)),
      update: saying(`ADD signUps ["${noon}#${sent.id}"]`, 'if_not_exists(spent_20261102T12, 0) + 80000'),
      condition: saying('size(signUps) < 120', 'spent_20261102T12 <= 9920000', 'spent_20261102 <= 49920000'),
    },
  ]);
  expect(aws.callbacks()).toEqual([['task', 'ordered']]);
});

it('reads every history that limits it', async () => {
  await resend();
  expect(aws.operations()).toEqual(['Get', 'BatchGet', 'TransactWrite', 'SendTaskSuccess']);
  expect(aws.tableRequests()[1]?.keys).toEqual(
    [phoneHistoryKey(sent.phoneDigest), callerHistoryKey(sent.callerDigest), globalHistoryKey(sent.phoneDigest)].map(
      keyName,
    ),
  );
});

it('sends the code that was kept until the patient is there: the first send, and no wait', async () => {
  holds({ ...made, send: { number: 1, channel: 'sms', status: 'held', at: noon } });
  expect(await resend()).toMatchObject({
    status: 202,
    body: { signUp: { code: { delivery: 'ordered', sendsLeft: 3 } } },
  });
  expect(ordered()?.[0]).toMatchObject({
    update: saying(`send = ${JSON.stringify({ number: 1, channel: 'sms', status: 'ordered', at: noon })}`),
    condition: saying('send.number = 1', 'send.status = "held"'),
  });
  expect(aws.callbacks()).toEqual([['task', 'ordered']]);
});

it.each([
  ['everybody’s codes are long', { global: { longUntil: noon + 1 } }],
  ['its address guesses', { caller: { failures: Array(6).fill(noon) } }],
])('X28: follows a short code that may still be typed with a long one where %s', async (_, noted) => {
  noteHistories(aws, sent, noted);
  expect((await resend()).body.signUp.code.length).toBe(6);
});

describe('a code that nobody can answer any longer', () => {
  const expired = { ...sent, code: { ...sent.code, expiresAt: noon } };

  it('is followed by a fresh one, for which the address is charged with it', async () => {
    holds(expired);
    await resend();
    expect(ordered()?.[2]).toMatchObject({
      operation: 'Update',
      key: keyName(callerHistoryKey(sent.callerDigest)),
      update: saying('ADD signUps', `shortCodes ["${noon}#${sent.id}"]`),
      condition: saying('size(shortCodes) < 5', 'size(failures) < 1'),
    });
    const code = /code = (\{.*?\})/.exec(ordered()?.[0]?.update ?? '')?.[1] ?? '{}';
    expect(JSON.parse(code)).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      ...{ length: 3, attempts: 0, drawnAt: noon },
    });
    expect(code).not.toContain(sent.code.id);
  });

  it('X22: is followed by a short one where codes that were answered alone took the address’s room', async () => {
    holds(expired);
    const proven = ['a', 'b', 'c', 'd', 'e'].map(letter => makeSignUp({ id: letter.repeat(32), status: 'completed' }));
    const shortCodes = new Set(proven.map(({ id }) => `${noon}#${id}`));
    noteHistories(aws, sent, { caller: { shortCodes } });
    aws.dynamodb
      .on(BatchGetCommand, {
        RequestItems: { 'sign-up': { Keys: proven.map(({ id }) => signUpKey(id)), ConsistentRead: true } },
      })
      .resolves({ Responses: { 'sign-up': proven.map(signUpItem) } });
    expect((await resend()).body.signUp.code.length).toBe(3);
    expect(aws.tableRequests()[3]).toMatchObject({
      key: keyName(callerHistoryKey(sent.callerDigest)),
      update: `DELETE shortCodes ${JSON.stringify([...shortCodes])}`,
    });
  });

  it('X05: is followed by one that the /48 around the address is charged for, too', async () => {
    holds({ ...expired, callerDigest: 'network.site' });
    await resend();
    const charged = ordered()?.filter(({ update }) => update?.includes('shortCodes ['));
    expect(charged).toMatchObject([
      { key: keyName(callerHistoryKey('network.site')), condition: saying('size(shortCodes) < 5') },
      { key: keyName(callerHistoryKey('site')), condition: saying('size(shortCodes) < 50') },
    ]);
  });

  it('X05: is followed by a long one where the address holds five that may still be answered', async () => {
    holds(expired);
    const shortCodes = new Set(['a', 'b', 'c', 'd', 'e'].map(letter => `${noon}#${letter.repeat(32)}`));
    noteHistories(aws, sent, { caller: { shortCodes } });
    expect((await resend()).body.signUp.code.length).toBe(6);
  });

  it('B4: is followed by a long one where the phone was guessed at', async () => {
    holds(expired);
    noteHistories(aws, sent, { phone: { version: 7, failures: 9, shortFailures: 9, lastGuessAt: noon } });
    expect((await resend()).body.signUp.code.length).toBe(6);
    expect(ordered()?.[1]?.condition).toBe('version = 7');
  });
});

it('goes over the other channel when it is asked for', async () => {
  expect((await resend({ channel: 'voice' })).body.signUp.code.channel).toBe('voice');
});

describe('it is refused', () => {
  it.each<[string, SignUp, string]>([
    ['too soon', { ...sent, send: { ...sent.send, at: noon - 59 * second } }, '429 too_soon'],
    ['after four sends', { ...sent, send: { ...sent.send, number: 4 } }, '429 too_many_codes'],
    ['once the phone is proven', { ...sent, status: 'code_accepted' }, '409 not_awaiting_code'],
    ['after the end', { ...sent, expiresAt: noon }, '410 sign_up_expired'],
  ])('%s', async (_, signUp, expected) => {
    holds(signUp);
    const { status, body } = await resend();
    expect(`${status} ${body.code}`).toBe(expected);
    expect(aws.operations()).toEqual(['Get']);
  });

  it('too soon with the seconds to wait', async () => {
    holds({ ...sent, send: { ...sent.send, at: noon - 50 * second } });
    expect((await resend()).headers['retry-after']).toBe('10');
  });

  it('with a wrong token, like an unknown sign-up', async () => {
    expect(await resend({}, 'wrong')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    aws.dynamodb.on(GetCommand).resolves({});
    expect(await resend()).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('by SMS to a fixed line', async () => {
    holds({ ...sent, contact: { phone: '+33123456789', line: 'fixed_line', isCallable: true, email: 'a@exemple.fr' } });
    expect(await resend({ channel: 'sms' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'channel', code: 'invalid_channel' }] },
    });
  });

  it.each([
    ['too many messages to the phone', { sends: Array(6).fill({ at: noon, caller: sent.callerDigest }) }, day / second],
    ['B4: too many guesses at the phone', { failures: 100, lastGuessAt: noon }, (30 * day) / second],
  ])('after %s, until they lapse', async (_, phone, retryAfter) => {
    noteHistories(aws, sent, { phone });
    expect(await resend()).toMatchObject({
      status: 429,
      headers: { 'retry-after': String(retryAfter) },
      body: { code: 'too_many_codes' },
    });
    expect(aws.operations()).toEqual(['Get', 'BatchGet']);
  });
});

describe('when another request was faster', () => {
  it('it reads the histories again where the phone’s moved', async () => {
    aws.dynamodb
      .on(TransactWriteCommand)
      .callsFakeOnce(refusing(phoneHistoryKey(sent.phoneDigest)))
      .resolves({});
    expect((await resend()).status).toBe(202);
    expect(aws.operations().filter(operation => operation === 'BatchGet')).toHaveLength(2);
  });

  it('it reads the sign-up again where that moved, and finds the send of the other', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(signUpKey(sent.id)));
    aws.dynamodb
      .on(GetCommand)
      .resolvesOnce({ Item: signUpItem(sent) })
      .resolves({ Item: signUpItem({ ...sent, send: { ...sent.send, number: 2, at: noon } }) });
    expect(await resend()).toMatchObject({ status: 429, body: { code: 'too_soon' } });
  });

  it('I3: it gives up, and nothing is sent, when it could never be decided', async () => {
    aws.dynamodb.on(TransactWriteCommand).rejects(conflicted());
    expect(await resend()).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1' },
      body: { code: 'too_many_requests' },
    });
    expect(aws.callbacks()).toEqual([]);
  });
});

it.each([
  ['cannot be read', () => aws.dynamodb.on(BatchGetCommand).rejects(throttled())],
  [
    'are read in part',
    () => aws.dynamodb.on(BatchGetCommand).resolves({ UnprocessedKeys: { 'sign-up': { Keys: [{}] } } }),
  ],
  ['cannot be written', () => aws.dynamodb.on(TransactWriteCommand).rejects(throttled())],
])('I3: nothing is sent while the histories %s', async (_, trouble) => {
  trouble();
  expect(await resend()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.callbacks()).toEqual([]);
});

it('F02: an order whose answer is lost is found when it is repeated; the reconciler tells the workflow', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(answerLost());
  expect((await resend()).status).toBe(503);
  holds({ ...sent, send: { number: 2, channel: 'sms', status: 'ordered', at: noon } });
  expect(await resend()).toMatchObject({ status: 429, body: { code: 'too_soon' } });
});

it('is ordered though the workflow cannot be told now', async () => {
  aws.workflow.rejects(throttled());
  expect((await resend()).status).toBe(202);
  expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'callback_lost', outcome: 'ordered' }));
  expect(aws.inputs('Update')).toEqual([]);
});
