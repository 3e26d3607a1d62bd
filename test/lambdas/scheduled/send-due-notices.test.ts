/** Every minute: a due message is sent once, at the provider's rate, and a failed one is due again. */
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { noticeDueKeys, noticeDueShards } from '../../../adapters/dynamodb/due/due-keys.ts';
import { appointmentKey, noticeKey, practiceKey, recordKey } from '../../../adapters/dynamodb/keys.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import { handler } from '../../../lambdas/scheduled/send-due-notices.ts';
import { day, noon } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import {
  answerLost,
  conditionFailed,
  messageRefused,
  throttled,
  unreachable,
} from '../../support/handlers/aws-errors.ts';
import { appointmentItem, practiceItem, recordItem } from '../../support/handlers/items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';
import { makeAppointment, makePractice, makeRecord } from '../../support/practice-records.ts';

/** So fast that no test waits for a turn. */
const aws = mockAws({ reminder: { ratePerSecond: 1_000_000 } });

const record = makeRecord({
  email: 'camille@exemple.fr',
  emailKey: 'camille@exemple.fr',
  phone: '+33612345678',
  line: 'mobile',
});
const reminded = (id = 'rendez-vous-1') => makeAppointment({ id, startsAt: noon + day, remindAt: noon });
const claimOf = (id: string, channel: string) => noticeKey('cabinet-1', `${id}#reminder#0#due#${channel}`);

/** The appointments of the index, and their items in the table. */
function due(...appointments: Appointment[]) {
  aws.dynamodb
    .on(QueryCommand)
    .resolvesOnce({
      Items: appointments.map(({ id }) => ({ ...appointmentKey('cabinet-1', id), ...noticeDueKeys(id, noon) })),
    })
    .resolves({ Items: [] });
  for (const appointment of appointments)
    aws.dynamodb
      .on(GetCommand, { Key: appointmentKey('cabinet-1', appointment.id) })
      .resolves({ Item: appointmentItem(appointment) });
}
/** The appointments of which a message was struck off. */
const done = () =>
  aws
    .tableRequests()
    .filter(({ update = '' }) => update.startsWith('SET pending = '))
    .map(({ key }) => key);

beforeEach(() => {
  aws.dynamodb.on(GetCommand, { Key: practiceKey('cabinet-1') }).resolves({ Item: practiceItem(makePractice()) });
  aws.dynamodb.on(GetCommand, { Key: recordKey('cabinet-1', 'fiche-1') }).resolves({ Item: recordItem(record) });
});

it('asks each shard of the index for what is due, a page at a time', async () => {
  aws.dynamodb
    .on(QueryCommand)
    .resolvesOnce({ Items: [], LastEvaluatedKey: { pk: 'p', sk: 's' } })
    .resolves({ Items: [] });
  expect(await handler()).toEqual({ looked: 0, failed: 0 });
  const [first = ''] = noticeDueShards;
  expect(aws.tableRequests().map(({ query }) => query)).toEqual(
    [...noticeDueShards, first].map(shard => `dueShard = "${shard}" AND dueAt <= "2026-11-02T12:00:00.000Z"`),
  );
  expect(aws.inputs('Query').at(-1)).toMatchObject({ Limit: 50, ExclusiveStartKey: { pk: 'p', sk: 's' } });
});

it('sends the reminder over each channel, under a claim, and strikes it off', async () => {
  due(reminded());
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect((await aws.calendarsSent()).map(({ to }) => to)).toEqual(['camille@exemple.fr']);
  expect(aws.smsSent().map(({ to }) => to)).toEqual(['+33612345678']);
  const claims = aws.tableRequests().filter(({ condition = '' }) => condition.includes('leaseUntil <'));
  expect(claims).toMatchObject([
    { key: keyName(claimOf('rendez-vous-1', 'email')), condition: saying('attribute_not_exists(pk)') },
    { key: keyName(claimOf('rendez-vous-1', 'sms')), condition: saying('attribute_not_exists(pk)') },
  ]);
  expect(aws.tableRequests().at(-1)).toMatchObject({
    key: keyName(appointmentKey('cabinet-1', 'rendez-vous-1')),
    update: 'SET pending = [] REMOVE remindAt, dueShard, dueAt',
    condition: 'sequence = 0 AND pending = []',
  });
});

it('reads a practice once, however many of its appointments are due', async () => {
  due(reminded('a'), reminded('b'), reminded('c'));
  expect(await handler()).toEqual({ looked: 3, failed: 0 });
  const keys = aws.tableRequests().map(({ key }) => key);
  expect(keys.filter(key => key === keyName(practiceKey('cabinet-1')))).toHaveLength(1);
  expect(await aws.calendarsSent()).toHaveLength(3);
});

it('F01: sends nothing that another run sends or sent', async () => {
  due(reminded());
  for (const channel of ['email', 'sms'])
    aws.dynamodb
      .on(UpdateCommand, { Key: claimOf('rendez-vous-1', channel) })
      .rejects(conditionFailed(channel === 'sms' ? { leaseUntil: noon + 1 } : {}));
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect([await aws.calendarsSent(), aws.smsSent()]).toEqual([[], []]);
  expect(done()).toEqual([]);
});

it.each<[string, { Key: object }]>([
  ['record', { Key: recordKey('cabinet-1', 'fiche-1') }],
  ['practice', { Key: practiceKey('cabinet-1') }],
])('strikes off what is due of an erased %s: there is nobody to tell', async (_, erased) => {
  due(reminded());
  aws.dynamodb.on(GetCommand, erased).resolves({});
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect([await aws.calendarsSent(), aws.smsSent()]).toEqual([[], []]);
  expect(done()).toHaveLength(1);
});

it('passes over an appointment that is gone', async () => {
  due(reminded());
  aws.dynamodb.on(GetCommand, { Key: appointmentKey('cabinet-1', 'rendez-vous-1') }).resolves({});
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect(done()).toEqual([]);
});

describe('F12: a provider', () => {
  it.each([unreachable(), throttled()])('that answers $name is asked again by the next run', async error => {
    due(reminded());
    aws.sms.rejects(error);
    expect(await handler()).toEqual({ looked: 1, failed: 0 });
    expect(aws.tableRequests()).toContainEqual({ operation: 'Delete', key: keyName(claimOf('rendez-vous-1', 'sms')) });
    expect(done()).toEqual([]);
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'delivery_failed', channel: 'sms' }));
  });

  it.each([
    ['refuses the message', messageRefused()],
    ['gives no answer', answerLost()],
  ])('that %s is not asked again', async (_, error) => {
    due(reminded());
    aws.sms.rejects(error);
    await handler();
    expect(done()).toHaveLength(1);
  });
});

it.each([throttled(), answerLost()])('one that ends in $name is due again, and the others are sent', async error => {
  due(reminded('a'), reminded('b'));
  aws.dynamodb.on(GetCommand, { Key: appointmentKey('cabinet-1', 'a') }).rejects(error);
  expect(await handler()).toEqual({ looked: 2, failed: 1 });
  expect(await aws.calendarsSent()).toHaveLength(1);
  expect(aws.logged()).toContainEqual({ event: 'notices_failed', errorName: error.name });
});

it('begins no message once its time is up: what is left is due at the next run', async () => {
  due(reminded());
  aws.dynamodb.on(GetCommand, { Key: appointmentKey('cabinet-1', 'rendez-vous-1') }).callsFake(() => {
    passTime(40_001);
    return { Item: appointmentItem(reminded()) };
  });
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect([await aws.calendarsSent(), aws.smsSent(), done()]).toEqual([[], [], []]);
});

it('fails as a run when the index cannot be read, so that an alarm rings', async () => {
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  await expect(handler()).rejects.toMatchObject({ name: 'ThrottlingException' });
});
