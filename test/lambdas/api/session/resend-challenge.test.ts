/** POST /api/challenges/{id}/resend: the same code, or a new one, within the waits and the budget. */
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { callerHistoryKey, challengeKey, ownSendsKey, phoneHistoryKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Challenge } from '../../../../core/account/challenge.ts';
import { handler } from '../../../../lambdas/api/session/resend-challenge.ts';
import { challengeItem, makeChallenge, makeReset } from '../../../support/accounts.ts';
import { minute, noon, second } from '../../../support/clock.ts';
import { makeEmailChange, makePhoneChange } from '../../../support/contact-changes.ts';
import { answerLost, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { noteHistories } from '../../../support/handlers/histories.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const sent = makeChallenge();
const due: Challenge = { ...sent, send: { ...sent.send, at: noon - minute } };
const holds = (challenge: Challenge) =>
  aws.dynamodb.on(GetCommand, { Key: challengeKey(sent.id) }).resolves({ Item: challengeItem(challenge) });
const resend = (body: object = {}) => callRoute(handler, { method: 'POST', parameters: { id: sent.id }, body });

it('sends the same code once more while it can be answered, in a budget of its own', async () => {
  holds(due);
  expect(await resend()).toMatchObject({ status: 202, body: { challenge: { id: sent.id, sendsLeft: 2 } } });
  const [writes = {}] = aws.transactions();
  expect(writes[keyName(challengeKey(sent.id))]).toMatchObject({
    update: saying(`"id":"${sent.code.id}"`, '"number":2', '"status":"ordered"'),
    condition: saying('send.number = 1', `code.id = "${sent.code.id}"`, `expiresAt > ${noon}`),
  });
  expect(Object.keys(writes)).toContain(keyName(ownSendsKey(sent.budgetDigest)));
  expect(aws.orders()).toEqual([{ kind: 'code', challengeId: sent.id, sendNumber: 2 }]);
});

it.each<[string, Partial<Challenge['code']>]>([
  ['has expired', { expiresAt: noon }],
  ['was answered three times', { attempts: 3 }],
])('draws a new code where the one before %s', async (_, code) => {
  holds({ ...due, code: { ...due.code, ...code } });
  expect(await resend()).toMatchObject({ status: 202, body: { challenge: { attemptsLeft: 3 } } });
  expect(aws.transactions()[0]?.[keyName(challengeKey(sent.id))]?.update).not.toContain(sent.code.id);
});

it('C2: takes a call for a phone whatever its line is, and nothing but an e-mail for an e-mail', async () => {
  holds(due);
  expect((await resend({ channel: 'voice' })).body.challenge.channel).toBe('voice');
  holds({ ...due, destination: 'account_email', send: { ...due.send, channel: 'email' } });
  expect(await resend({ channel: 'sms' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'channel', code: 'invalid_channel' }] },
  });
});

it('charges the phone’s own budget when it goes out, where strangers may ask', async () => {
  const { credentialVersion: _, ...common } = due as typeof sent;
  holds({ ...common, purpose: 'prove_phone', typedHash: '' });
  expect((await resend()).status).toBe(202);
  expect(Object.keys(aws.transactions()[0] ?? {})).toEqual([keyName(challengeKey(sent.id))]);
});

describe('of a change', () => {
  const change = makePhoneChange({ id: sent.id, send: due.send });
  const send = { ...due.send, channel: 'email' } as const;

  it('H4: to a new phone is charged to that phone and to the caller, as a sign-up is', async () => {
    holds(change);
    expect(await resend()).toMatchObject({ status: 202, body: { challenge: { id: change.id, sendsLeft: 2 } } });
    const charged = aws.tableRequests().filter(({ key }) => key === keyName(callerHistoryKey(change.callerDigest)));
    expect(charged).toMatchObject([{ operation: 'Update' }]);
    const [writes = {}] = aws.transactions();
    expect(Object.keys(writes).sort()).toEqual(
      [challengeKey(change.id), phoneHistoryKey(change.provesDigest)].map(keyName).sort(),
    );
    expect(aws.orders()).toEqual([{ kind: 'code', challengeId: change.id, sendNumber: 2 }]);
  });

  it('H4: to a phone that got enough messages is refused, and nothing goes out', async () => {
    holds(change);
    const { provesDigest: phoneDigest, callerDigest } = change;
    const sends = Array.from({ length: 12 }, () => ({ at: noon - minute, caller: callerDigest }));
    const phone = { version: 1, failures: 0, shortFailures: 0, lastGuessAt: 0, sends };
    noteHistories(aws, { phoneDigest, callerDigest }, { phone });
    expect(await resend()).toMatchObject({ status: 429, body: { code: 'too_many_codes' } });
    expect([aws.transactions(), aws.orders()]).toEqual([[], []]);
  });

  it('decides again when the history of the phone moved', async () => {
    holds(change);
    aws.dynamodb
      .on(TransactWriteCommand)
      .callsFakeOnce(refusing(phoneHistoryKey(change.provesDigest)))
      .resolves({});
    expect((await resend()).status).toBe(202);
    expect(aws.transactions()).toHaveLength(2);
  });

  it('is answered anew when it was proven meanwhile', async () => {
    holds(change);
    aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(input => {
      holds({ ...change, status: 'proven' });
      return refusing(challengeKey(change.id))(input);
    });
    expect(await resend()).toMatchObject({ status: 409, body: { code: 'already_answered' } });
  });

  it('H4: to a new e-mail is charged to the account’s own sends', async () => {
    const toEmail = makeEmailChange({ id: sent.id, send });
    holds(toEmail);
    expect(await resend()).toMatchObject({ status: 202, body: { challenge: { channel: 'email' } } });
    expect(Object.keys(aws.transactions()[0] ?? {})).toContain(keyName(ownSendsKey(toEmail.budgetDigest)));
  });
});

it.each<[string, string, Challenge]>([
  ['429 too_soon', 'a minute has not passed', { ...sent, send: { ...sent.send, at: noon - 59 * second } }],
  ['429 too_many_codes', 'it was sent four times', { ...due, send: { ...due.send, number: 4 } }],
  ['409 already_answered', 'it is proven', { ...due, status: 'proven' }],
  ['404 unknown_challenge', 'its time is over', { ...due, expiresAt: noon }],
  ['404 unknown_challenge', 'it is a reset', makeReset({ id: sent.id, send: due.send })],
])('is answered %s when %s', async (expected, _, challenge) => {
  holds(challenge);
  const { status, body, headers } = await resend();
  expect(`${status} ${body.code}`).toBe(expected);
  if (status === 429) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(aws.orders()).toEqual([]);
});

it('H1: is refused once ten a day went out', async () => {
  holds(due);
  const sends = Array.from({ length: 10 }, () => noon);
  aws.dynamodb.on(GetCommand, { Key: ownSendsKey(sent.budgetDigest) }).resolves({ Item: { version: 1, sends } });
  expect(await resend()).toMatchObject({ status: 429, body: { code: 'too_many_codes' } });
});

it('is unknown where there is none', async () => {
  expect(await resend()).toMatchObject({ status: 404, body: { code: 'unknown_challenge' } });
});

it('decides again when it was asked for twice at once', async () => {
  holds(due);
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(input => {
    holds({ ...due, send: { ...due.send, number: 2, at: noon } });
    return refusing(challengeKey(sent.id))(input);
  });
  expect(await resend()).toMatchObject({ status: 429, body: { code: 'too_soon' } });
  expect(aws.orders()).toEqual([]);
});

it('I3: is unavailable while the table throttles', async () => {
  aws.dynamodb.on(GetCommand).rejects(throttled());
  expect(await resend()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('F02: is unavailable when nobody knows whether the order is on the queue', async () => {
  holds(due);
  aws.queue.rejects(answerLost());
  expect(await resend()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
