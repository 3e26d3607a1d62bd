/** POST /api/me/phone-changes: a code to the new phone, in the budgets that sign-ups have. */
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { callerHistoryKey, phoneHistoryKey, phoneMarkerKey } from '../../../../adapters/dynamodb/keys.ts';
import { keyedDigest } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/details/request-phone-change.ts';
import {
  accountItem,
  credentialItem,
  makeAccount,
  makeCredential,
  makeSession,
  sessionItem,
} from '../../../support/accounts.ts';
import { minute, noon } from '../../../support/clock.ts';
import { noteOfChange } from '../../../support/contact-changes.ts';
import { refusing } from '../../../support/handlers/aws-errors.ts';
import { itRequestsAChange } from '../../../support/handlers/change-request.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { byCookie, type Credentials } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount({ phoneDigest: keyedDigest(keys, 'phone', '+33612345678') });
const { id: accountId } = account;
const session = makeSession({ accountId, steppedUpUntil: noon + 5 * minute });
const phone = '+33698765432';
const digest = keyedDigest(keys, 'phone', phone);
const history = (sends: number, caller = 'another') => ({
  ...phoneHistoryKey(digest),
  ...{ version: 1, failures: 0, shortFailures: 0, lastGuessAt: 0 },
  sends: Array.from({ length: sends }, () => ({ at: noon - minute, caller })),
});
const stands = (changedAt = noon - 30 * minute, ...others: { pk: string; sk: string }[]) =>
  holdItems(
    aws,
    sessionItem(session),
    accountItem(account),
    credentialItem(accountId, makeCredential('', { changedAt })),
    ...others,
  );
const ask = (body: object = { phone: '06 98 76 54 32' }, credentials: Credentials = byCookie) =>
  callRoute(handler, { method: 'POST', body, ...credentials });

beforeEach(() => {
  stands();
});

itRequestsAChange(aws, {
  session,
  ask: credentials => ask(undefined, credentials),
  stands,
  answered: { channel: 'sms', sentTo: '+33 6 •• •• •• 32', attemptsLeft: 3 },
  kept: { purpose: 'phone_change', provesDigest: digest, budgetDigest: digest, newPhone: { phone, line: 'mobile' } },
  budget: phoneHistoryKey(digest),
  marker: phoneMarkerKey(digest),
});

it('X31: is charged to its site, whose part of the budget it may not exceed', async () => {
  await ask();
  const charge = aws.tableRequests().find(({ operation }) => operation === 'Update');
  expect(charge).toMatchObject({ update: expect.stringContaining('if_not_exists(spent_20261102T12, 0) + 80000') });
});

it('H4: asks for the old phone first while a change of e-mail may be taken back, and sends nothing', async () => {
  stands(undefined, noteOfChange(accountId, 'email', noon));
  expect(await ask()).toMatchObject({ status: 403, body: { code: 'old_phone_first' } });
  expect(aws.operations()).not.toContain('TransactWrite');
});

it('B4, X21: charges the phone’s history and the caller, as a sign-up does', async () => {
  await ask();
  const caller = aws.tableRequests().find(({ key, operation }) => operation === 'Update' && key?.startsWith('CALLER#'));
  expect(caller?.key).toMatch(new RegExp(`${callerHistoryKey('').sk}$`));
  expect(caller?.update).toMatch(/ADD signUps/);
  stands(undefined, history(12));
  expect(await ask()).toMatchObject({ status: 429, body: { code: 'too_many_codes' } });
  expect(aws.orders()).toHaveLength(1);
});

it('calls a fixed line', async () => {
  expect((await ask({ phone: '01 80 00 00 12' })).body.change.channel).toBe('voice');
});

it.each([
  ['06 12 34 56 78', 'nothing_to_change'],
  ['12', 'invalid_phone'],
  ['+33 899 70 00 00', 'phone_not_reachable'],
  ['+1 202 555 0123', 'country_not_served'],
])('A2: refuses %s: %s', async (typed, code) => {
  expect(await ask({ phone: typed })).toMatchObject({ status: 422, body: { errors: [{ field: 'phone', code }] } });
  expect(aws.transactions()).toEqual([]);
});

it.each([{ phone, email: 'marie@exemple.fr' }, { phone, accountId: 'another' }, { phone: 33698765432 }, {}])(
  'A1, H4: takes no %j (CVE-2026-23478)',
  async body => {
    expect(await ask(body)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(aws.transactions()).toEqual([]);
  },
);

it('decides again when the phone’s history moved, and gives up in the end', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(phoneHistoryKey(digest)));
  expect(await ask()).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
  expect(aws.orders()).toEqual([]);
});
