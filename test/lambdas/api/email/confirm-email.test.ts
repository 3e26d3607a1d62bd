/** POST /api/email-confirmations: one write, for the very claim that the link is bound to. */
import { BatchGetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../../core/account/account.ts';
import { claimToken } from '../../../../core/account/email-claim.ts';
import { handler } from '../../../../lambdas/api/email/confirm-email.ts';
import { accountItem, makeAccount } from '../../../support/accounts.ts';
import { day, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { keys, mockAws, tableName } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const claim = { emailDigest: 'digest', emailSince: noon - day };
const account = makeAccount(claim);
const token = claimToken(keys, 'confirm-email', { id: account.id, ...claim });
const find = (found: Account | undefined) =>
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: found ? [accountItem(found)] : [] } });
const confirm = (body: object = { token }) => callRoute(handler, { method: 'POST', body });

beforeEach(() => {
  find(account);
});

it('M1: confirms the e-mail, while the account still has it', async () => {
  expect(await confirm()).toMatchObject({ status: 204, text: '' });
  expect(aws.tableRequests()).toMatchObject([
    { operation: 'BatchGet', keys: [keyName(accountKey(account.id))] },
    {
      key: keyName(accountKey(account.id)),
      update: 'SET emailStatus = "confirmed"',
      condition: `emailDigest = "digest" AND emailSince = ${claim.emailSince}`,
    },
  ]);
});

it('is confirmed once: the same link again writes nothing', async () => {
  find({ ...account, emailStatus: 'confirmed' });
  expect((await confirm()).status).toBe(204);
  expect(aws.operations()).not.toContain('Update');
});

it.each<[string, Account | undefined]>([
  ['another e-mail', { ...account, emailDigest: 'other' }],
  ['too old a claim', { ...account, emailSince: noon - 30 * day }],
  ['no account', undefined],
])('tells clearly that the link of %s is over', async (_, found) => {
  find(found);
  expect(await confirm()).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
});

it('X07: asks the table for nobody where the token cannot be one', async () => {
  expect(await confirm({ token: 'x' })).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
  expect(aws.tableRequests()).toEqual([]);
  expect(await confirm({})).toMatchObject({ status: 422 });
  expect(await confirm({ token, accountId: account.id })).toMatchObject({ status: 422 });
});

it('looks again when the e-mail changed in that very moment', async () => {
  aws.dynamodb.on(UpdateCommand).callsFake(() => {
    find({ ...account, emailDigest: 'other' });
    throw conditionFailed();
  });
  expect(await confirm()).toMatchObject({ status: 410 });
});

it.each([
  ['throttled', throttled()],
  ['a lost answer', answerLost()],
])('I3: is unavailable while the table is %s', async (_, error) => {
  aws.dynamodb.on(UpdateCommand).rejects(error);
  expect(await confirm()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
