/** Other refusals of an account when the appointment changed. An engine with one user cannot produce their order. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { AccountStore } from '../../../adapters/dynamodb/account-store.ts';
import { Table } from '../../../adapters/dynamodb/table.ts';
import { accountOf, type OpenedAccount } from '../../../core/account/account.ts';
import { noon } from '../../support/clock.ts';
import { makeAppointment } from '../../support/practice-records.ts';
import { consentTo, makeReminderContext, makeSignUp } from '../../support/sign-up.ts';

const answers = mockClient(DynamoDBDocumentClient);
afterAll(() => answers.restore());

const reminder = makeReminderContext();
const { recordId } = reminder;
const moved = makeAppointment({ recordId, startsAt: reminder.startsAt + 1, practitioner: 'Dr Orme' });
const signUp = makeSignUp({ status: 'creating', door: 'reminder', reminder, privacyNotice: consentTo('notice') });
const opened = accountOf(signUp, noon) as OpenedAccount;
const table = new Table('test', { region: 'eu-west-3' });
const accounts = new AccountStore(table);

/** Seven writes of the account, then the record, the appointment and the link. */
const canceled = (record: string, item: object) => {
  const none = { Code: 'None' };
  const appointment = { Code: 'ConditionalCheckFailed', Item: marshall(item) };
  const CancellationReasons = [...Array(7).fill(none), { Code: record }, appointment, none];
  return new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons });
};
beforeEach(() => answers.reset());

it.each(['None', 'TransactionConflict'])(
  'a changed appointment is taken as it is, when the record met %s',
  async record => {
    answers.on(TransactWriteCommand).rejectsOnce(canceled(record, moved)).resolves({});
    expect(await accounts.create(opened, signUp, '')).toBe('created');
    const [, second] = answers.commandCalls(TransactWriteCommand);
    const writes = JSON.stringify(second?.args[0].input);
    for (const now of [String(moved.startsAt), moved.practitioner]) expect(writes).toContain(now);
  },
);

it.each([
  ['cancelled', { ...moved, status: 'cancelled' }],
  ['of another record', { ...moved, recordId: 'another' }],
  ['used by another sign-up', { ...moved, linkUsedAt: noon }],
])('one that is %s ends the sign-up', async (_, item) => {
  answers.on(TransactWriteCommand).rejects(canceled('None', item));
  expect(await accounts.create(opened, signUp, '')).toBe('link_unusable');
});

it('one that changes each time leaves the step to try again later', async () => {
  let changes = 0;
  answers.on(TransactWriteCommand).callsFake(() => {
    throw canceled('None', { ...moved, startsAt: moved.startsAt + ++changes });
  });
  await expect(accounts.create(opened, signUp, '')).rejects.toMatchObject({ name: 'Contended' });
});
