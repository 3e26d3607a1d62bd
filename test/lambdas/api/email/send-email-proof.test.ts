/** POST /api/sign-ups/{id}/email-proof/send: which code is ordered, within which limits. */
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { callerHistoryKey, challengeKey, phoneHistoryKey, signUpKey } from '../../../../adapters/dynamodb/keys.ts';
import type { EmailProof } from '../../../../core/account/challenge.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import { handler } from '../../../../lambdas/api/email/send-email-proof.ts';
import { challengeItem, makeEmailProof } from '../../../support/accounts.ts';
import { hour, minute, noon, second } from '../../../support/clock.ts';
import { answerLost, conflicted, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { noteHistories } from '../../../support/handlers/histories.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { signUpItem } from '../../../support/handlers/items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();

const signUp = makeSignUp({ status: 'awaiting_email_proof', accessTokenHash: sha256('token') });
const { id, emailDigest, callerDigest } = signUp;
const sent = makeEmailProof(signUp, { send: { number: 1, channel: 'email', status: 'sent', at: noon - minute } });
const holds = (found: SignUp) =>
  aws.dynamodb.on(GetCommand, { Key: signUpKey(id) }).resolves({ Item: signUpItem(found) });
const knows = (proof: EmailProof) =>
  aws.dynamodb.on(GetCommand, { Key: challengeKey(id) }).resolves({ Item: challengeItem(proof) });
const send = (bearer = 'token') => callRoute(handler, { method: 'POST', parameters: { id }, bearer });
const history = keyName(phoneHistoryKey(emailDigest));

beforeEach(() => {
  holds(signUp);
  noteHistories(aws, { phoneDigest: emailDigest, callerDigest });
});

it('M1: orders six digits for this e-mail, charged to it and to the caller, while the sign-up waits for them', async () => {
  expect(await send()).toMatchObject({
    status: 202,
    body: { signUp: { status: 'awaiting_email_proof', emailProof: { sentTo: signUp.maskedEmail, sendsLeft: 3 } } },
  });
  const [writes = {}] = aws.transactions();
  expect(writes[keyName(challengeKey(id))]).toMatchObject({
    operation: 'Put',
    item: { purpose: 'sign_up_email', provesDigest: emailDigest, budgetDigest: emailDigest, code: { length: 6 } },
  });
  expect(writes[keyName(signUpKey(id))]).toEqual({
    operation: 'ConditionCheck',
    key: keyName(signUpKey(id)),
    condition: `status = "awaiting_email_proof" AND expiresAt > ${noon}`,
  });
  expect(writes[history]).toMatchObject({ update: saying(`"caller":"${callerDigest}"`), condition: saying('version') });
  expect(writes[keyName(callerHistoryKey(callerDigest))]).toMatchObject({ update: saying('signUps') });
  expect(aws.orders()).toEqual([{ kind: 'code', challengeId: id, sendNumber: 1 }]);
  // The sign-up alone knows the address.
  expect(JSON.stringify(writes)).not.toContain('camille@exemple.fr');
});

it('sends the same code once more while it can be answered', async () => {
  knows(sent);
  expect(await send()).toMatchObject({ status: 202, body: { signUp: { emailProof: { sendsLeft: 2 } } } });
  expect(aws.transactions()[0]?.[keyName(challengeKey(id))]).toMatchObject({
    update: saying(`"id":"${sent.code.id}"`, '"number":2', '"status":"ordered"'),
    condition: saying('send.number = 1', `code.id = "${sent.code.id}"`),
  });
});

it.each<[string, Partial<EmailProof['code']>]>([
  ['has expired', { expiresAt: noon }],
  ['was answered three times', { attempts: 3 }],
])('draws a new code where the one before %s', async (_, code) => {
  knows({ ...sent, code: { ...sent.code, ...code } });
  expect(await send()).toMatchObject({ status: 202, body: { signUp: { emailProof: { attemptsLeft: 3 } } } });
  expect(aws.transactions()[0]?.[keyName(challengeKey(id))]?.update).not.toContain(`"id":"${sent.code.id}"`);
});

it.each<[string, string, EmailProof]>([
  ['429 too_soon', 'a minute has not passed', { ...sent, send: { ...sent.send, at: noon - 59 * second } }],
  ['429 too_many_codes', 'it was sent four times', { ...sent, send: { ...sent.send, number: 4 } }],
])('is answered %s when %s', async (expected, _, proof) => {
  knows(proof);
  const { status, body } = await send();
  expect(`${status} ${body.code}`).toBe(expected);
  expect(aws.orders()).toEqual([]);
});

it('X21: is refused once the e-mail got its sends of the day, with the time to wait', async () => {
  const sends = Array.from({ length: 12 }, () => ({ at: noon - hour, caller: 'other' }));
  noteHistories(aws, { phoneDigest: emailDigest, callerDigest }, { phone: { version: 3, sends } });
  const { status, body, headers } = await send();
  expect([status, body.code]).toEqual([429, 'too_many_codes']);
  expect(headers['retry-after']).toBe(String(23 * 3600));
  expect(aws.transactions()).toEqual([]);
});

it.each<[string, SignUp]>([
  ['whose e-mail is nobody’s', { ...signUp, status: 'awaiting_consent' }],
  ['whose time is over', { ...signUp, expiresAt: noon }],
])('is nothing for a sign-up %s', async (_, found) => {
  holds(found);
  expect(await send()).toMatchObject({ status: 409, body: { code: 'not_awaiting_email_proof' } });
});

it('needs the bearer of the sign-up', async () => {
  expect(await send('another')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(aws.operations()).toEqual(['Get']);
});

it('decides again when the sign-up moves on in that very moment', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(input => {
    holds({ ...signUp, status: 'abandoned' });
    return refusing(signUpKey(id))(input);
  });
  expect(await send()).toMatchObject({ status: 409, body: { code: 'not_awaiting_email_proof' } });
  expect(aws.orders()).toEqual([]);
});

it('decides again when the history of the e-mail moved', async () => {
  aws.dynamodb
    .on(TransactWriteCommand)
    .callsFakeOnce(refusing(phoneHistoryKey(emailDigest)))
    .resolves({});
  expect((await send()).status).toBe(202);
});

it.each([
  ['throttled', throttled(), 503],
  ['silent', answerLost(), 503],
  ['contended', conflicted(), 429],
])('I3: sends nothing while the table is %s', async (_, error, status) => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect((await send()).status).toBe(status);
  expect(aws.orders()).toEqual([]);
});

it('F02: is unavailable when nobody knows whether the order is on the queue', async () => {
  aws.queue.rejects(answerLost());
  expect(await send()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
