/** POST /api/me/email-changes/{id}/confirm: by the code or the link, and a claim yields to the proof. */
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  challengeKey,
  credentialKey,
  emailMarkerKey,
  phoneHistoryKey,
  sessionKey,
} from '../../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../../core/account/account.ts';
import { linkToken } from '../../../../core/account/account-link.ts';
import type { EmailChange } from '../../../../core/account/challenge.ts';
import { codeDigits } from '../../../../core/verification-code/verification-code.ts';
import { handler } from '../../../../lambdas/api/details/confirm-email-change.ts';
import { accountItem, challengeItem, makeAccount, makeSession, sessionItem } from '../../../support/accounts.ts';
import { noon } from '../../../support/clock.ts';
import { makeEmailChange } from '../../../support/contact-changes.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { byCookie, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const { id: accountId, emailDigest = '' } = account;
const session = makeSession({ accountId });
const change = makeEmailChange({ accountId, sessionId: session.id });
const { id, provesDigest, budgetDigest } = change;
const code = codeDigits(keys.code, change.code, provesDigest);
const token = linkToken(keys, 'confirm-new-email', id);
const marker = (owner: string) => ({ ...emailMarkerKey(provesDigest), accountId: owner });

interface Stored {
  readonly owner?: Account | undefined;
  readonly holder?: Account;
  readonly stored?: EmailChange;
}
const stands = ({ owner = account, holder, stored = change }: Stored = {}) =>
  holdItems(
    aws,
    sessionItem(session),
    accountItem(owner),
    challengeItem(stored),
    ...(holder ? [accountItem(holder), marker(holder.id)] : []),
  );
const confirm = (body: object = { token }, credentials: Credentials = byCookie) =>
  callRoute(handler, { method: 'POST', body, parameters: { id }, ...credentials });
const told = () => aws.noticesWritten();
const outcome = async (body?: object) => {
  const answer = await confirm(body);
  return `${answer.status} ${answer.body?.code ?? ''}`;
};

itNeedsASession(aws, credentials => confirm(undefined, credentials), { isUnsafe: true, accountId });
beforeEach(() => {
  stands();
  const answered = challengeItem({ ...change, code: { ...change.code, attempts: 1 } });
  aws.dynamodb.on(UpdateCommand, { Key: challengeKey(id) }).resolves({ Attributes: answered });
});

it.each([{ token }, { code }])('C1, H4: by %j moves the account and both markers, all or nothing', async body => {
  expect(await confirm(body)).toMatchObject({ status: 204, text: '' });
  const [writes = {}] = aws.transactions();
  expect(writes[keyName(accountKey(accountId))]).toMatchObject({
    update: saying('email = "marie@exemple.fr"', 'emailStatus = "confirmed"', `emailSince = ${noon}`),
    condition: `emailDigest = "${emailDigest}"`,
  });
  expect(writes[keyName(emailMarkerKey(emailDigest))]).toMatchObject({
    operation: 'Delete',
    condition: `accountId = "${accountId}"`,
  });
  expect(writes[keyName(emailMarkerKey(provesDigest))]).toMatchObject({
    operation: 'Put',
    condition: 'attribute_not_exists(pk)',
  });
  expect(writes[keyName(challengeKey(id))]).toMatchObject({ condition: saying('status IN ("awaiting_code")') });
  expect(writes[keyName(credentialKey(accountId, 'password'))]).toMatchObject({ condition: 'version = 1' });
  expect(writes[keyName(sessionKey(session.tokenHash))]).toMatchObject({ operation: 'ConditionCheck' });
  // A link is nobody's guess.
  expect(Object.keys(writes).includes(keyName(phoneHistoryKey(budgetDigest)))).toBe('code' in body);
});

it('H4: tells the old address and the phone, with the new one masked', async () => {
  await confirm();
  const facts = { at: noon, email: 'm•••@exemple.fr' };
  expect(told()).toMatchObject([
    { kind: 'email_changed', channel: 'email', to: account.email, facts },
    { kind: 'email_changed', channel: 'sms', to: account.phone, facts },
  ]);
  expect(aws.orders()).toHaveLength(2);
});

it('M1: confirms an address that the account only claimed: no marker moves, and nobody is told', async () => {
  const own = { ...account, emailDigest: provesDigest };
  stands({ owner: own, holder: own });
  expect(await outcome()).toBe('204 ');
  const [writes = {}] = aws.transactions();
  expect(writes[keyName(emailMarkerKey(provesDigest))]).toMatchObject({ operation: 'ConditionCheck' });
  expect(told()).toEqual([]);
});

it('M1: takes the address from an account that only claims it, whose phone is told', async () => {
  const claimant = makeAccount({ phone: '+33611111111', emailDigest: provesDigest });
  stands({ holder: claimant });
  expect(await outcome()).toBe('204 ');
  const [writes = {}] = aws.transactions();
  expect(writes[keyName(emailMarkerKey(provesDigest))]).toMatchObject({
    update: `SET accountId = "${accountId}"`,
    condition: `accountId = "${claimant.id}"`,
  });
  expect(writes[keyName(accountKey(claimant.id))]).toMatchObject({
    update: 'REMOVE email, emailDigest, emailStatus, emailSince',
    condition: saying(`emailDigest = "${provesDigest}"`, 'emailStatus = "claimed"'),
  });
  expect(told()).toContainEqual(expect.objectContaining({ kind: 'email_taken', channel: 'sms', to: '+33611111111' }));
  expect(told()).not.toContainEqual(expect.objectContaining({ kind: 'email_taken', channel: 'email' }));
});

it('C1: leaves an address that another account has confirmed', async () => {
  stands({ holder: makeAccount({ emailDigest: provesDigest, emailStatus: 'confirmed' }) });
  expect(await outcome()).toBe('409 email_taken');
  expect(aws.transactions()).toEqual([]);
});

it('looks again when the address changed hands meanwhile, and gives up in the end', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(marker('another')));
  expect(await outcome()).toBe('429 too_many_requests');
  expect(aws.transactions()).toHaveLength(5);
});

it.each<[string, Partial<EmailChange>]>([
  ['another account', { accountId: 'another' }],
  ['a time that is over', { expiresAt: noon }],
  ['one that was used', { status: 'proven' }],
])('X37, B5: a link of %s is worth nothing (CVE-2026-9087)', async (_, over) => {
  stands({ stored: { ...change, ...over } });
  expect(await outcome()).toBe('410 token_unusable');
  expect(aws.transactions()).toEqual([]);
});

it.each([linkToken(keys, 'confirm-email', id), linkToken(keys, 'confirm-new-email', 'f'.repeat(32)), 'x'])(
  'X37: opens with its own token alone, not %s',
  async other => {
    expect(await outcome({ token: other })).toBe('410 token_unusable');
    expect(aws.tableRequests()).toHaveLength(1);
  },
);

it('B5: a code of another account is unknown, right or wrong (CVE-2026-9087)', async () => {
  const others = challengeItem({ ...change, accountId: 'another' });
  aws.dynamodb.on(UpdateCommand, { Key: challengeKey(id) }).rejects(conditionFailed(others));
  expect(await outcome({ code })).toBe('404 unknown_challenge');
});

it.each([
  ['409 already_answered', 'another answer was faster', challengeKey(id)],
  ['409 already_answered', 'the account has another e-mail by now', accountKey(accountId)],
  ['409 already_answered', 'X37: the password was replaced', credentialKey(accountId, 'password')],
  ['409 already_answered', 'X38: the session has ended', sessionKey(session.tokenHash)],
  ['429 too_many_attempts', 'the phone was guessed at too often', phoneHistoryKey(budgetDigest)],
])('is answered %s when %s', async (expected, _, key) => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  expect(await outcome({ code })).toBe(expected);
  expect(aws.orders()).toEqual([]);
});

it.each([{}, { code, token }, { code: 123456 }, { token, email: 'paul@exemple.fr' }])(
  'A1, H4: refuses %j (CVE-2026-23478)',
  async body => {
    expect(await outcome(body)).toBe('422 invalid_input');
    expect(aws.transactions()).toEqual([]);
  },
);

it('X38: is nobody’s once the account is erased', async () => {
  holdItems(aws, sessionItem(session), challengeItem(change));
  expect(await outcome()).toBe('401 not_signed_in');
});

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('I3: is unavailable while the table %s, and tells nobody', async (_, error) => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect(await outcome()).toBe('503 unavailable');
  expect(aws.orders()).toEqual([]);
});
