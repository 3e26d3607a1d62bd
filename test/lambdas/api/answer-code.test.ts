/** POST /api/sign-ups/{id}/code: it counts, compares, writes and answers, in this order. */
import { BatchGetCommand, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  callerHistoryKey,
  emailMarkerKey,
  globalHistoryKey,
  globalShardKey,
  globalShards,
  phoneHistoryKey,
  phoneMarkerKey,
  signUpKey,
} from '../../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import { intervalOf } from '../../../core/limits/global-history.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { codeDigits } from '../../../core/verification-code/verification-code.ts';
import { handler } from '../../../lambdas/api/answer-code.ts';
import { day, hour, minute, noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../support/handlers/aws-errors.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../support/mocked-aws.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const sent = makeSignUp({
  status: 'awaiting_code',
  accessTokenHash: sha256('token'),
  task: { state: 'DeliverCode', token: 'task' },
});
/** The sign-up once its code was answered so often. */
const answered = (attempts: number, overrides: Partial<SignUp> = {}): SignUp => ({
  ...sent,
  code: { ...sent.code, attempts, expiresAt: noon + 5 * minute },
  ...overrides,
});
const right = codeDigits(keys.code, sent.code, '+33612345678');
const wrong = right === '111' ? '222' : '111';
const caller = callerHistoryKey(sent.callerDigest);
const global = globalHistoryKey(sent.id);

const answer = (code: string, bearer = 'token') =>
  callRoute(handler, { body: { code }, parameters: { id: sent.id }, bearer });

const onUpdate = (Key: { pk: string; sk: string }) => aws.dynamodb.on(UpdateCommand, { Key });

beforeEach(() => {
  onUpdate(signUpKey(sent.id)).resolves({ Attributes: signUpItem(answered(1)) });
  onUpdate(caller).resolves({ Attributes: { ...caller, failures: [noon] } });
  onUpdate(global).resolves({ Attributes: { ...global } });
  aws.dynamodb.on(GetCommand).resolves({});
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: [] } });
  aws.dynamodb.on(TransactWriteCommand).resolves({});
});

it('I3: is unavailable without the secret, and counts nothing', async () => {
  aws.secrets.rejects(throttled());
  expect(await answer(right)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.operations()).toEqual(['GetSecretValue']);
});

describe('the right code', () => {
  it('B2: is counted under every limit, before it is compared', async () => {
    await answer(right);
    expect(aws.tableRequests()[0]).toEqual({
      operation: 'Update',
      key: keyName(signUpKey(sent.id)),
      update: 'SET code.attempts = if_not_exists(code.attempts, 0) + 1',
      condition: [
        `accessTokenHash = "${sha256('token')}"`,
        'status IN ("received", "matching", "awaiting_code")',
        'code.length = 3',
        `code.expiresAt > ${noon}`,
        `expiresAt > ${noon}`,
        'code.attempts < 3',
      ].join(' AND '),
    });
  });

  it('B3, B4: is accepted only while the phone has a guess left, and then the workflow goes on', async () => {
    expect(await answer(right)).toMatchObject({
      status: 200,
      body: { signUp: { id: sent.id, status: 'code_accepted' } },
    });
    expect(aws.transactions()).toMatchObject([
      {
        [keyName(signUpKey(sent.id))]: {
          operation: 'Update',
          update: saying('status = "code_accepted"'),
          condition: saying('status IN ("received", "matching", "awaiting_code")', `code.id = "${sent.code.id}"`),
        },
        [keyName(phoneHistoryKey(sent.phoneDigest))]: {
          operation: 'Update',
          // X29: no stranger keeps the owner out here from now on.
          update: saying(`provenFrom = "${sent.callerDigest}"`),
          condition: saying('failures < 100', 'shortFailures < 9'),
        },
        [keyName(caller)]: {
          operation: 'ConditionCheck',
          condition: `(attribute_not_exists(failures[5]) OR failures[5] <= ${noon - day})`,
        },
      },
    ]);
    expect(aws.callbacks()).toEqual([['task', 'no_duplicates']]);
  });

  it.each([
    ['phone', phoneMarkerKey(sent.phoneDigest), 'account_exists'],
    // It may be only claimed: CheckDuplicates looks.
    ['e-mail', emailMarkerKey(sent.emailDigest), 'verified'],
  ])('C2: is answered alike where somebody owns the %s, and the workflow alone is told', async (_, marker, outcome) => {
    aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(marker)).resolves({});
    expect(await answer(right)).toMatchObject({ status: 200, body: { signUp: { status: 'code_accepted' } } });
    expect(aws.callbacks()).toEqual([['task', outcome]]);
  });

  it('is accepted though the workflow cannot be told: the reconciler does it', async () => {
    aws.workflow.rejects(throttled());
    expect(await answer(right)).toMatchObject({ status: 200 });
    expect(aws.logged()).toContainEqual({
      event: 'callback_lost',
      signUpId: sent.id,
      outcome: 'no_duplicates',
      errorName: 'ThrottlingException',
    });
  });

  it.each([
    ['409 not_awaiting_code', 'it was accepted already', signUpKey(sent.id)],
    ['410 code_expired', 'B4, X28: its phone was guessed at too often', phoneHistoryKey(sent.phoneDigest)],
    ['410 code_expired', 'X28: its address guesses', caller],
  ])('is answered %s when %s', async (expected, _, key) => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    const { status, body } = await answer(right);
    expect(`${status} ${body.code}`).toBe(expected);
    expect(aws.callbacks()).toEqual([]);
  });
});

describe('X33: of a phone that found three accounts in a day', () => {
  const lookedUp = { ...phoneHistoryKey(sent.phoneDigest), lookUps: [noon, noon - hour, noon - 2 * hour] };

  it('the right code tells nothing, says when it does again, and stays the one', async () => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(lookedUp));
    expect(await answer(right)).toMatchObject({
      status: 429,
      headers: { 'retry-after': String(22 * 3600) },
      body: {
        code: 'too_many_look_ups',
        detail: 'Several sign-ups with this number found an account today. Sign in, or start again in 22 hours.',
      },
    });
    expect(aws.transactions()).toHaveLength(1);
    expect(aws.callbacks()).toEqual([]);
  });

  it.each([
    { failures: 9, shortFailures: 9 },
    { failures: 100, shortFailures: 0 },
  ])('B4: both codes are answered alike once it was guessed at too often, too: %j', async guesses => {
    const spent = { ...lookedUp, ...guesses, lastGuessAt: noon };
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(spent));
    aws.dynamodb.on(UpdateCommand, { Key: phoneHistoryKey(sent.phoneDigest) }).rejects(conditionFailed(spent));
    const answers = [await answer(right), await answer(wrong)];
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '410 code_expired',
      '410 code_expired',
    ]);
  });

  it('the condition is asked for before anybody knows of an account, which is noted then', async () => {
    aws.dynamodb
      .on(TransactWriteCommand)
      .callsFakeOnce(refusing(emailMarkerKey(sent.emailDigest)))
      .resolves({});
    await answer(right);
    const phone = aws.transactions().map(writes => writes[keyName(phoneHistoryKey(sent.phoneDigest))]);
    const condition = saying(`(attribute_not_exists(lookUps[2]) OR lookUps[2] <= ${noon - day})`);
    expect(phone).toMatchObject([
      { condition, update: expect.not.stringContaining('lookUps') },
      { condition, update: saying(`lookUps = list_append([${noon}], if_not_exists(lookUps, []))`) },
    ]);
  });
});

describe('a wrong code', () => {
  it('is charged to the phone before anybody is told, then noted of the address and of everybody', async () => {
    expect(await answer(wrong)).toMatchObject({ status: 422, body: { code: 'wrong_code', attemptsLeft: 2 } });
    expect(aws.tableRequests().slice(2)).toMatchObject([
      {
        key: keyName(phoneHistoryKey(sent.phoneDigest)),
        update: saying(
          'failures = if_not_exists(failures, 0) + 1',
          'shortFailures = if_not_exists(shortFailures, 0) + 1',
          `lastGuessAt = ${noon}`,
        ),
        condition: saying('failures < 100', 'shortFailures < 9'),
      },
      { key: keyName(caller), update: saying(`failures = list_append([${noon}], if_not_exists(failures, []))`) },
      { key: keyName(global), update: saying('wrong_', ' + 1') },
      { operation: 'BatchGet' },
    ]);
    expect(aws.callbacks()).toEqual([]);
  });

  it('is reported once an address or everybody reached a limit', async () => {
    onUpdate(caller).resolves({ Attributes: { ...caller, failures: Array(6).fill(noon) } });
    onUpdate(global).resolves({ Attributes: { ...global, [`wrong_${intervalOf(noon)}`]: 201 } });
    expect(await answer(wrong)).toMatchObject({ status: 422, body: { code: 'wrong_code' } });
    expect(aws.logged().filter(({ event }) => event === 'guessing_suspected')).toEqual([
      { event: 'guessing_suspected', signUpId: sent.id, limit: 'ip.maxFailures24h' },
      { event: 'guessing_suspected', limit: 'global.failureShare' },
    ]);
    const lengthened = aws.tableRequests().filter(({ update }) => update?.includes(`longUntil = ${noon + hour}`));
    expect(lengthened.map(({ key }) => key)).toEqual(globalShards.map(shard => keyName(globalShardKey(shard))));
  });

  it('X32: counts for everybody ten times an hour for one address, and no more', async () => {
    const failures = [...Array(5).fill(noon), ...Array(6).fill(noon - day + 1)];
    onUpdate(caller).resolves({ Attributes: { ...caller, failures } });
    await answer(wrong);
    const counts = () => aws.tableRequests().filter(({ key }) => key === keyName(global)).length;
    const before = counts();
    onUpdate(caller).resolves({ Attributes: { ...caller, failures: Array(11).fill(noon) } });
    await answer(wrong);
    expect(counts() - before).toBe(1);
  });

  it.each([
    [3, 3, []],
    [3, 4, [['task', 'too_many_codes']]],
  ])('as answer %i to send %i tells the workflow %j', async (attempts, number, callbacks) => {
    const counted = answered(attempts, { send: { ...sent.send, number } });
    onUpdate(signUpKey(sent.id)).resolves({ Attributes: signUpItem(counted) });
    expect(await answer(wrong)).toMatchObject({ status: 422, body: { attemptsLeft: 0 } });
    expect(aws.callbacks()).toEqual(callbacks);
  });
});

describe('X28: a short code that a limit overtook', () => {
  const spray = { ...global, longUntil: noon + 1 };
  const guesses = { ...caller, failures: Array(6).fill(noon) };
  const spent = { ...phoneHistoryKey(sent.phoneDigest), failures: 9, shortFailures: 9, lastGuessAt: noon };
  const orders = () =>
    aws.transactions().filter(writes => writes[keyName(signUpKey(sent.id))]?.update?.includes('send'));

  /** The table knows this, and refuses what it forbids. */
  function stands(found: Record<string, unknown> & { pk: string; sk: string }) {
    if (found.pk === global.pk) aws.dynamodb.on(GetCommand).resolves({ Item: found });
    else aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(found)).resolves({});
    if (found.pk === caller.pk)
      onUpdate(caller).resolves({ Attributes: { ...guesses, failures: Array(7).fill(noon) } });
    if (found.pk === spent.pk) onUpdate(phoneHistoryKey(sent.phoneDigest)).rejects(conditionFailed(spent));
    const all = found.pk === global.pk ? { ...found, ...globalHistoryKey(sent.phoneDigest) } : found;
    aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: [all] } });
  }

  it.each([
    ['everybody, right', spray, right],
    ['everybody, wrong', spray, wrong],
    ['its address, right', guesses, right],
    ['its phone, right', spent, right],
  ])('by the limit of %s, is answered as expired, and a long one goes out', async (_, found, typed) => {
    stands(found);
    const detail = 'This code is no longer valid. We are sending you a longer one.';
    expect(await answer(typed)).toMatchObject({ status: 410, body: { code: 'code_expired', detail } });
    const [order = {}] = orders();
    expect(order[keyName(signUpKey(sent.id))]?.update).toMatch(/"length":6,"attempts":0/);
    expect(order[keyName(phoneHistoryKey(sent.phoneDigest))]?.update).toContain('sends = ');
    expect(aws.callbacks()).toEqual([['task', 'ordered']]);
  });

  it.each([
    ['its address', guesses],
    ['its phone', spent],
  ])('by the limit of %s, is answered alike where it is wrong', async (_, found) => {
    aws.dynamodb.on(TransactWriteCommand).resolves({});
    stands(found);
    aws.dynamodb.on(TransactWriteCommand).resolves({});
    expect(await answer(wrong)).toMatchObject({ status: 410, body: { code: 'code_expired' } });
    expect(orders()).toHaveLength(1);
    expect(aws.callbacks()).toEqual([['task', 'ordered']]);
  });

  it('by the limit of the /48 around its address is answered alike, right or wrong', async () => {
    const digests = { callerDigest: 'network.site' };
    onUpdate(signUpKey(sent.id)).resolves({ Attributes: signUpItem(answered(1, digests)) });
    const site = callerHistoryKey('site');
    aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(site)).resolves({});
    expect(await answer(right)).toMatchObject({ status: 410, body: { code: 'code_expired' } });
    onUpdate(callerHistoryKey('network.site')).resolves({ Attributes: { failures: [noon] } });
    onUpdate(site).resolves({ Attributes: { failures: Array(61).fill(noon) } });
    expect(await answer(wrong)).toMatchObject({ status: 410, body: { code: 'code_expired' } });
  });

  it('is not compared with the answer, and costs nobody a failure', async () => {
    stands(spray);
    await answer(wrong);
    expect(aws.tableRequests().flatMap(({ update }) => (update?.includes('failures') ? update : []))).toEqual([]);
  });

  it('ends with the sign-up that had its last send', async () => {
    stands(spray);
    const last = answered(1, { send: { ...sent.send, number: 4 } });
    onUpdate(signUpKey(sent.id)).resolves({ Attributes: signUpItem(last) });
    expect(await answer(right)).toMatchObject({ status: 410 });
    expect(orders()).toEqual([]);
    expect(aws.callbacks()).toEqual([['task', 'too_many_codes']]);
  });

  it('waits for a resend where nothing may be sent to the phone now', async () => {
    const sends = Array.from({ length: 12 }, (_, n) => ({ at: noon, caller: n < 6 ? sent.callerDigest : `${n}` }));
    stands({ ...spent, sends });
    const detail = 'This code is no longer valid. Request a new code.';
    expect(await answer(right)).toMatchObject({ status: 410, body: { detail } });
    expect(orders()).toEqual([]);
    expect(aws.callbacks()).toEqual([]);
  });

  it('leads to people where the phone was guessed at a hundred times', async () => {
    stands({ ...spent, failures: 100 });
    expect(await answer(right)).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    expect(orders()).toEqual([]);
  });

  it('is a long one’s fate never', async () => {
    aws.dynamodb.on(GetCommand).resolves({ Item: spray });
    const long = answered(1, { code: { ...sent.code, length: 6, attempts: 1, expiresAt: noon + 5 * minute } });
    onUpdate(signUpKey(sent.id)).resolves({ Attributes: signUpItem(long) });
    expect(await answer(codeDigits(keys.code, long.code, '+33612345678'))).toMatchObject({ status: 200 });
  });
});

it('X32: counts right answers with the next one, in the same call that looks', async () => {
  const rights = () => aws.tableRequests().filter(({ update }) => update?.includes(`right_${intervalOf(noon)}`));
  await answer(right);
  const before = rights().length;
  await answer(right);
  expect(rights()).toHaveLength(before + 1);
  expect(rights().at(-1)).toMatchObject({ key: keyName(global), operation: 'Update' });
});

describe('an answer that is not counted', () => {
  const found = (signUp: SignUp | undefined) =>
    onUpdate(signUpKey(sent.id)).rejects(conditionFailed(signUp && signUpItem(signUp)));

  it.each<[string, string, SignUp]>([
    ['410 code_expired', 'X06: the code has expired', answered(0, { code: { ...sent.code, expiresAt: noon } })],
    ['429 too_many_attempts', 'X06: it was answered three times', answered(3)],
    ['409 not_awaiting_code', 'X17: the code is proven', answered(1, { status: 'code_accepted' })],
    ['409 not_awaiting_code', 'the code is not sent', sent],
    ['410 sign_up_expired', 'F17: the sign-up is over, whatever was typed', answered(0, { expiresAt: noon })],
  ])('is answered %s when %s', async (expected, _, signUp) => {
    found(signUp);
    const { status, body } = await answer(right);
    expect(`${status} ${body.code}`).toBe(expected);
  });

  it('of another length blames the field', async () => {
    found(answered(0));
    expect(await answer('1234')).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ field: 'code', code: 'invalid_code' }] },
    });
  });

  it.each([
    ['an unknown id', undefined, 'token'],
    ['a wrong token', answered(3), 'another'],
  ])('with %s is not found', async (_, signUp, bearer) => {
    found(signUp);
    expect(await answer(right, bearer)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('A1: whose id is no id asks the table for nobody’s', async () => {
    onUpdate(signUpKey('')).rejects(conditionFailed());
    const parameters = { id: `${sent.id}#` };
    expect((await callRoute(handler, { body: { code: right }, parameters, bearer: 'token' })).status).toBe(404);
    expect(aws.tableRequests().map(({ key }) => key)).toEqual([signUpKey(''), globalHistoryKey('')].map(keyName));
  });
});

it('of a sign-up that was given up meanwhile is not compared', async () => {
  const { contact: _, ...dropped } = answered(1);
  onUpdate(signUpKey(sent.id)).resolves({ Attributes: signUpItem(dropped) });
  expect(await answer(right)).toMatchObject({ status: 409, body: { code: 'not_awaiting_code' } });
});

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('I3: tells nothing of the code while the table %s', async (_, error) => {
  onUpdate(signUpKey(sent.id)).rejects(error);
  expect(await answer(right)).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  // Asked once: nobody knows whether it was counted.
  expect(aws.operations()).toEqual(['Update', 'Get']);
});

it('F02: tells nothing when the answer to an acceptance is lost, and the same code is accepted once', async () => {
  aws.dynamodb
    .on(TransactWriteCommand)
    .rejectsOnce(answerLost())
    .callsFake(refusing(signUpKey(sent.id)));
  expect(await answer(right)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(await answer(right)).toMatchObject({ status: 409, body: { code: 'not_awaiting_code' } });
  expect(aws.callbacks()).toEqual([]);
});
