/** POST /api/sign-ups/{id}/email-proof: it counts, compares, writes and answers, in this order. */
import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { callerHistoryKey, challengeKey, phoneHistoryKey, signUpKey } from '../../../../adapters/dynamodb/keys.ts';
import type { EmailProof } from '../../../../core/account/challenge.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import { codeDigits } from '../../../../core/verification-code/verification-code.ts';
import { handler } from '../../../../lambdas/api/email/answer-email-proof.ts';
import { challengeItem, makeEmailProof } from '../../../support/accounts.ts';
import { noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { signUpItem } from '../../../support/handlers/items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';
import { consentTo, makeSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();

const signUp = makeSignUp({
  status: 'awaiting_email_proof',
  accessTokenHash: sha256('token'),
  task: { state: 'AwaitEmailProof', token: 'task' },
});
const { id, emailDigest } = signUp;
const proof = makeEmailProof(signUp);
const right = codeDigits(keys.code, proof.code, emailDigest);
const wrong = right === '111111' ? '222222' : '111111';
const key = challengeKey(id);

const holds = (found: SignUp) => aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(found) });
const counts = (attempts: number) =>
  aws.dynamodb
    .on(UpdateCommand, { Key: key })
    .resolves({ Attributes: challengeItem({ ...proof, code: { ...proof.code, attempts } }) });
const refusesCount = (found?: EmailProof) =>
  aws.dynamodb.on(UpdateCommand, { Key: key }).rejects(conditionFailed(found && challengeItem(found)));
const answer = (code: unknown, bearer = 'token') =>
  callRoute(handler, { method: 'POST', body: { code }, parameters: { id }, bearer });

beforeEach(() => {
  holds(signUp);
  counts(1);
  const caller = callerHistoryKey(signUp.callerDigest);
  aws.dynamodb.on(UpdateCommand, { Key: caller }).resolves({ Attributes: { ...caller, failures: [noon] } });
});

describe('the right code', () => {
  it('B2: is counted under every limit, before it is compared', async () => {
    await answer(right);
    expect(aws.tableRequests()[1]).toMatchObject({
      key: keyName(key),
      update: saying('code.attempts'),
      condition: saying(
        'purpose IN ("sign_up_email")',
        'code.length = 6',
        'code.attempts < 3',
        `code.expiresAt > ${noon}`,
      ),
    });
  });

  it('M1: proves the e-mail once, lets the sign-up go on, and tells the workflow', async () => {
    expect(await answer(right)).toMatchObject({ status: 200, body: { signUp: { status: 'awaiting_consent' } } });
    const [writes = {}] = aws.transactions();
    expect(writes).toMatchObject({
      [keyName(key)]: { update: saying('SET status = "proven"'), condition: saying(`code.id = "${proof.code.id}"`) },
      [keyName(phoneHistoryKey(emailDigest))]: { operation: 'ConditionCheck' },
      [keyName(signUpKey(id))]: {
        update: saying('SET status = "awaiting_consent"', `emailProvenAt = ${noon}`, 'dueShard'),
        condition: `status = "awaiting_email_proof" AND expiresAt > ${noon}`,
      },
    });
    expect(aws.callbacks()).toEqual([['task', 'email_proven']]);
  });

  it('leads a patient who consented before back to the opening of the account', async () => {
    holds({ ...signUp, privacyNotice: consentTo('notice') });
    expect(await answer(right)).toMatchObject({ status: 200, body: { signUp: { status: 'creating' } } });
  });

  it('F03: is taken although the callback is lost', async () => {
    aws.workflow.rejects(throttled());
    expect((await answer(right)).status).toBe(200);
    expect(aws.logged().map(({ event }) => event)).toContain('callback_lost');
  });

  it.each([
    ['the sign-up, which ended', signUpKey(id), '409 not_awaiting_email_proof'],
    ['the same answer, a moment ago', key, '409 not_awaiting_email_proof'],
    ['guesses without end', phoneHistoryKey(emailDigest), '429 too_many_attempts'],
  ])('comes to nothing after %s', async (_, found, expected) => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(found));
    const { status, body } = await answer(right);
    expect(`${status} ${body.code}`).toBe(expected);
    expect(aws.callbacks()).toEqual([]);
  });
});

it('B4: a wrong code is charged to the e-mail, and tells how many are left', async () => {
  counts(2);
  expect(await answer(wrong)).toMatchObject({ status: 422, body: { code: 'wrong_code', attemptsLeft: 1 } });
  expect(aws.tableRequests().map(each => each.key)).toContain(keyName(phoneHistoryKey(emailDigest)));
  expect(aws.transactions()).toEqual([]);
});

it.each<[string, EmailProof | undefined]>([
  ['410 code_expired', undefined],
  ['410 code_expired', { ...proof, code: { ...proof.code, expiresAt: noon } }],
  ['429 too_many_attempts', { ...proof, code: { ...proof.code, attempts: 3 } }],
  ['409 not_awaiting_email_proof', { ...proof, status: 'proven' }],
])('is answered %s when it cannot be counted', async (expected, found) => {
  refusesCount(found);
  const { status, body } = await answer(right);
  expect(`${status} ${body.code}`).toBe(expected);
});

it('is nothing for a sign-up that does not wait for it, and needs its bearer', async () => {
  expect(await answer(right, 'another')).toMatchObject({ status: 404 });
  holds({ ...signUp, status: 'awaiting_consent' });
  expect(await answer(right)).toMatchObject({ status: 409, body: { code: 'not_awaiting_email_proof' } });
  expect(aws.operations()).toEqual(['Get', 'Get']);
});

it.each([123456, '123', ['123456'], true, ''])('X08: %j is no code', async code => {
  expect(await answer(code)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
  expect(aws.operations()).toEqual([]);
});

it.each([
  ['throttled', throttled()],
  ['silent', answerLost()],
])('I3: nothing is proven while the table is %s', async (_, error) => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect(await answer(right)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.callbacks()).toEqual([]);
});
