/** POST /api/me/phone-changes/{id}/confirm: account and markers move in one transaction, and the old phone is told. */
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  callerHistoryKey,
  challengeKey,
  credentialKey,
  phoneHistoryKey,
  phoneMarkerKey,
  sessionKey,
} from '../../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../../core/account/account.ts';
import { codeDigits } from '../../../../core/verification-code/verification-code.ts';
import { handler } from '../../../../lambdas/api/details/confirm-phone-change.ts';
import { accountItem, challengeItem, makeAccount, makeSession, sessionItem } from '../../../support/accounts.ts';
import { day, noon } from '../../../support/clock.ts';
import { makePhoneChange, noteOfChange } from '../../../support/contact-changes.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { byCookie, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const { id: accountId, phoneDigest = '' } = account;
const session = makeSession({ accountId });
const change = makePhoneChange({ accountId, sessionId: session.id });
const { id, provesDigest } = change;
const code = codeDigits(keys.code, change.code, provesDigest);
const wrong = code === '111111' ? '222222' : '111111';

const has = (owner: Account | undefined, ...others: Parameters<typeof holdItems>[1][]) =>
  holdItems(aws, ...(others.length > 0 ? others : [sessionItem(session)]), ...(owner ? [accountItem(owner)] : []));
const confirm = (body: object = { code }, credentials: Credentials = byCookie) =>
  callRoute(handler, { method: 'POST', body, parameters: { id }, ...credentials });
const told = () => aws.noticesWritten();

itNeedsASession(aws, credentials => confirm(undefined, credentials), { isUnsafe: true, accountId });
beforeEach(() => {
  has(account);
  const answered = challengeItem({ ...change, code: { ...change.code, attempts: 1 } });
  aws.dynamodb.on(UpdateCommand, { Key: challengeKey(id) }).resolves({ Attributes: answered });
  aws.dynamodb
    .on(UpdateCommand, { Key: callerHistoryKey(change.callerDigest) })
    .resolves({ Attributes: { failures: [noon] } });
});

it('C1, H4: moves the account and both markers, all or nothing, while everything is as it was', async () => {
  expect(await confirm()).toMatchObject({ status: 204, text: '' });
  const [writes = {}] = aws.transactions();
  expect(writes[keyName(accountKey(accountId))]).toMatchObject({
    update: saying('phone = "+33698765432"', `phoneDigest = "${provesDigest}"`, 'line = "mobile"'),
    condition: `phoneDigest = "${phoneDigest}" AND emailDigest = "${account.emailDigest}"`,
  });
  expect(writes[keyName(phoneMarkerKey(phoneDigest))]).toMatchObject({
    operation: 'Delete',
    condition: `accountId = "${accountId}"`,
  });
  expect(writes[keyName(phoneMarkerKey(provesDigest))]).toMatchObject({
    operation: 'Put',
    item: { accountId },
    condition: 'attribute_not_exists(pk)',
  });
  expect(writes[keyName(challengeKey(id))]?.update).toBe('SET status = "proven" REMOVE typedHash, newPhone, newEmail');
  expect(writes[keyName(credentialKey(accountId, 'password'))]).toMatchObject({ condition: 'version = 1' });
  expect(writes[keyName(sessionKey(session.tokenHash))]).toMatchObject({ operation: 'ConditionCheck' });
  expect(writes).toHaveProperty([keyName(phoneHistoryKey(provesDigest))]);
});

describe('while a change of e-mail may be taken back', () => {
  const newEmail = noteOfChange(accountId, 'email', noon);

  it('H4: needs the old phone, whose owner could not object', async () => {
    has(account, sessionItem(session), newEmail);
    expect(await confirm()).toMatchObject({
      status: 403,
      headers: { 'retry-after': String((3 * day) / 1000) },
      body: { code: 'old_phone_first', detail: expect.stringMatching(/a code to your current number first/) },
    });
    expect(aws.transactions()).toEqual([]);
  });

  it('serves after a code to the old phone', async () => {
    has(account, sessionItem({ ...session, phoneProvenUntil: noon + 1 }), newEmail);
    expect((await confirm()).status).toBe(204);
  });
});

it('H4: notes what was before, for three days, and gives the link to a confirmed e-mail alone', async () => {
  await confirm();
  const [item] = aws.transactWrites().flatMap(({ key, item }) => (key?.includes('/CHANGED#') ? [item] : []));
  const { phone, line, isCallable } = account;
  expect(item).toMatchObject({
    ...{ detail: 'phone', accountId, changedAt: noon, objectUntil: noon + 3 * day },
    ...{ before: { phone, line, isCallable, phoneDigest }, ttl: (noon + 3 * day) / 1000 },
  });
  expect(told().map(({ link }) => link)).toEqual([undefined, undefined]);
  has(makeAccount({ ...account, emailStatus: 'confirmed' }));
  await confirm();
  const links = told()
    .slice(2)
    .map(({ channel, link }) => [channel, link !== undefined]);
  expect(links).toEqual([
    ['email', true],
    ['sms', false],
  ]);
});

it('J2: answers once more that it is proven, though the typed phone is no longer kept', async () => {
  const { newPhone: _, ...proven } = change;
  aws.dynamodb
    .on(UpdateCommand, { Key: challengeKey(id) })
    .rejects(conditionFailed(challengeItem({ ...proven, status: 'proven' })));
  expect(await confirm()).toMatchObject({ status: 409, body: { code: 'already_answered' } });
});

it('H4: tells the old phone and the e-mail, with the new one masked', async () => {
  await confirm();
  const facts = { at: noon, phone: '+33 6 •• •• •• 32' };
  expect(told()).toMatchObject([
    { kind: 'phone_changed', channel: 'email', to: account.email, facts },
    { kind: 'phone_changed', channel: 'sms', to: account.phone, facts },
  ]);
  expect(aws.orders()).toHaveLength(2);
});

it('M2: gives a phone to an account whose own was released', async () => {
  const { phone: _p, line: _l, phoneDigest: _d, ...rest } = account;
  has(rest);
  expect((await confirm()).status).toBe(204);
  const [writes = {}] = aws.transactions();
  expect(writes[keyName(accountKey(accountId))]).toMatchObject({
    condition: saying('attribute_not_exists(phoneDigest)'),
  });
  expect(Object.values(writes)).not.toContainEqual(expect.objectContaining({ operation: 'Delete' }));
});

it('B2, B5: counts the answer for its own account alone, before it is compared (CVE-2026-9087)', async () => {
  await confirm();
  expect(aws.tableRequests()[1]).toMatchObject({
    key: keyName(challengeKey(id)),
    condition: saying('purpose IN ("phone_change")', `accountId = "${accountId}"`, 'code.attempts < 3'),
  });
  const others = challengeItem({ ...change, accountId: 'another' });
  aws.dynamodb.on(UpdateCommand, { Key: challengeKey(id) }).rejects(conditionFailed(others));
  expect(await confirm()).toMatchObject({ status: 404, body: { code: 'unknown_challenge' } });
});

it('B4: charges a wrong code to the new phone', async () => {
  expect(await confirm({ code: wrong })).toMatchObject({ status: 422, body: { code: 'wrong_code', attemptsLeft: 2 } });
  expect(aws.tableRequests().map(({ key }) => key)).toContain(keyName(phoneHistoryKey(provesDigest)));
  expect(aws.transactions()).toEqual([]);
});

it.each([
  ['409 phone_taken', 'another account has it', phoneMarkerKey(provesDigest)],
  ['409 already_answered', 'another answer was faster', challengeKey(id)],
  ['409 already_answered', 'the account has another phone by now', accountKey(accountId)],
  ['409 already_answered', 'X37: the password was replaced', credentialKey(accountId, 'password')],
  ['409 already_answered', 'X38: the session has ended', sessionKey(session.tokenHash)],
  ['429 too_many_attempts', 'it was guessed at too often', phoneHistoryKey(provesDigest)],
])('is answered %s when %s', async (expected, _, key) => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  const { status, body } = await confirm();
  expect(`${status} ${body.code}`).toBe(expected);
  expect(aws.orders()).toEqual([]);
});

it.each([{}, { code: 123456 }, { code, phone: '+33698765432' }, { token: 'x' }])('A1, H4: refuses %j', async body => {
  expect(await confirm(body)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
  expect(aws.transactions()).toEqual([]);
});

it('X38: is nobody’s once the account is erased', async () => {
  has(undefined);
  expect(await confirm()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
});

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('I3: is unavailable while the table %s, and tells nobody', async (_, error) => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect(await confirm()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.orders()).toEqual([]);
});
