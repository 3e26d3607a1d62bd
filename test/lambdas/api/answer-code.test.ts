/** POST /api/sign-ups/{id}/code: it counts, compares, writes and answers, in this order. */
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  callerHistoryKey,
  emailMarkerKey,
  globalHistoryKey,
  phoneHistoryKey,
  phoneMarkerKey,
  signUpKey,
} from '../../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { codeDigits } from '../../../core/verification-code/verification-code.ts';
import { handler } from '../../../lambdas/api/answer-code.ts';
import { minute, noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../support/handlers/aws-errors.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../support/mocked-aws.ts';
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

const answer = (code: string, bearer = 'token') =>
  callRoute(handler, { body: { code }, parameters: { id: sent.id }, bearer });

const onUpdate = (Key: { pk: string; sk: string }) => aws.dynamodb.on(UpdateCommand, { Key });

beforeEach(() => {
  onUpdate(signUpKey(sent.id)).resolves({ Attributes: signUpItem(answered(1)) });
  onUpdate(caller).resolves({ Attributes: { ...caller, failures: [noon] } });
  onUpdate(globalHistoryKey).resolves({ Attributes: { ...globalHistoryKey, failures: [noon] } });
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
    ['429 too_many_attempts', 'B4: its phone was guessed at too often', phoneHistoryKey(sent.phoneDigest)],
  ])('is answered %s when %s', async (expected, _, key) => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    const { status, body } = await answer(right);
    expect(`${status} ${body.code}`).toBe(expected);
    expect(aws.callbacks()).toEqual([]);
  });
});

describe('a wrong code', () => {
  it('is charged to the phone before anybody is told, then noted of the address and of everybody', async () => {
    expect(await answer(wrong)).toMatchObject({ status: 422, body: { code: 'wrong_code', attemptsLeft: 2 } });
    expect(aws.tableRequests().slice(1)).toMatchObject([
      {
        key: keyName(phoneHistoryKey(sent.phoneDigest)),
        update: saying(
          'failures = if_not_exists(failures, 0) + 1',
          'shortFailures = if_not_exists(shortFailures, 0) + 1',
          `lastGuessAt = ${noon}`,
        ),
        condition: saying('failures < 100', 'shortFailures < 9'),
      },
      { key: keyName(caller), update: saying(`failures = list_append(if_not_exists(failures, []), [${noon}])`) },
      { key: keyName(globalHistoryKey), update: saying('list_append') },
    ]);
    expect(aws.callbacks()).toEqual([]);
  });

  it('is not told once the phone has no guess left', async () => {
    onUpdate(phoneHistoryKey(sent.phoneDigest)).rejects(conditionFailed({ lastGuessAt: noon }));
    expect(await answer(wrong)).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    expect(aws.logged()).toContainEqual({
      event: 'guessing_suspected',
      signUpId: sent.id,
      limit: 'phone.maxFailures',
    });
  });

  it('is reported once an address or everybody reached a limit', async () => {
    onUpdate(caller).resolves({ Attributes: { ...caller, failures: Array(6).fill(noon) } });
    onUpdate(globalHistoryKey).resolves({ Attributes: { ...globalHistoryKey, failures: Array(200).fill(noon) } });
    await answer(wrong);
    expect(aws.logged().filter(({ event }) => event === 'guessing_suspected')).toEqual([
      { event: 'guessing_suspected', signUpId: sent.id, limit: 'ip.maxFailures24h' },
      { event: 'guessing_suspected', limit: 'global.failuresPerHour' },
    ]);
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

describe('an answer that is not counted', () => {
  const found = (signUp: SignUp | undefined) =>
    onUpdate(signUpKey(sent.id)).rejects(conditionFailed(signUp && signUpItem(signUp)));

  it.each<[string, string, SignUp]>([
    ['410 code_expired', 'X06: the code has expired', answered(0, { code: { ...sent.code, expiresAt: noon } })],
    ['429 too_many_attempts', 'X06: it was answered three times', answered(3)],
    ['409 not_awaiting_code', 'X17: the code is proven', answered(1, { status: 'code_accepted' })],
    ['409 not_awaiting_code', 'the code is not sent', sent],
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
    expect(aws.tableRequests().map(({ key }) => key)).toEqual([keyName(signUpKey(''))]);
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
  expect(aws.operations()).toEqual(['Update']);
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
