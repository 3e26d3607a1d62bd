/** Every minute: what is due is put on the queue of each channel, the oldest first, and nothing is lost with a queue. */
import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { noticeDueKeys, noticeDueShards } from '../../../adapters/dynamodb/due/due-keys.ts';
import { appointmentKey } from '../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../lambdas/scheduled/dispatch-notices.ts';
import { minute, noon } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { throttled, unreachable } from '../../support/handlers/aws-errors.ts';
import { holdItems } from '../../support/handlers/stored-items.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { mockAws, queueUrl } from '../../support/mocked-aws.ts';

const aws = mockAws();
const [emails, texts] = [queueUrl('notice-emails'), queueUrl('notice-texts')];

/** These appointments are due in the index, each for so many minutes. */
const due = (minutesById: Readonly<Record<string, number>>) =>
  holdItems(
    aws,
    ...Object.entries(minutesById).map(([id, minutes]) => ({
      ...appointmentKey('cabinet-1', id),
      ...noticeDueKeys(id, noon - minutes * minute),
    })),
  );

interface Batch {
  readonly QueueUrl: string;
  readonly Entries: readonly { readonly MessageBody: string }[];
}
const batches = () => aws.inputs<Batch>('SendMessageBatch');
const putOn = (url: string) =>
  batches()
    .filter(({ QueueUrl }) => QueueUrl === url)
    .flatMap(({ Entries }) => Entries.map(({ MessageBody }) => JSON.parse(MessageBody).appointmentId));
const moved = () =>
  aws
    .tableRequests()
    .filter(({ operation }) => operation === 'Update')
    .map(({ key }) => key);
const keys = (...ids: string[]) => ids.map(id => keyName(appointmentKey('cabinet-1', id)));

it('asks each shard of the index for what is due', async () => {
  expect(await handler()).toEqual({ looked: 0, failed: 0 });
  expect(aws.tableRequests().map(({ query }) => query)).toEqual(
    noticeDueShards.map(shard => `dueShard = "${shard}" AND dueAt <= "2026-11-02T12:00:00.000Z"`),
  );
  expect(batches()).toEqual([]);
});

it('puts the names alone on the queue of each channel, the one that waits longest first', async () => {
  due({ young: 1, old: 3, older: 5 });
  expect(await handler()).toEqual({ looked: 3, failed: 0 });
  expect(putOn(emails)).toEqual(['older', 'old', 'young']);
  expect(putOn(texts)).toEqual(putOn(emails));
  expect(batches()[0]?.Entries[0]).toEqual({
    Id: '0',
    MessageBody: '{"practiceId":"cabinet-1","appointmentId":"older"}',
  });
});

it('is due once more after an hour, should its message be lost, unless it changed meanwhile', async () => {
  due({ a: 1 });
  await handler();
  expect(aws.tableRequests().at(-1)).toEqual({
    operation: 'Update',
    key: keyName(appointmentKey('cabinet-1', 'a')),
    update: 'SET dueAt = "2026-11-02T13:00:00.000Z"',
    condition: 'dueAt = "2026-11-02T11:59:00.000Z"',
  });
});

it('puts ten at a time on a queue', async () => {
  due(Object.fromEntries(Array.from({ length: 23 }, (_, n) => [`a${n}`, n])));
  expect(await handler()).toEqual({ looked: 23, failed: 0 });
  expect(batches().map(({ Entries }) => Entries.length)).toEqual([10, 10, 10, 10, 3, 3]);
  expect(moved()).toHaveLength(23);
});

describe('I2: what did not get onto a queue', () => {
  it.each([emails, texts])('stays due while %s does not answer, and goes out over the other', async url => {
    due({ a: 1 });
    aws.queue.on(SendMessageBatchCommand, { QueueUrl: url }).rejects(unreachable());
    expect(await handler()).toEqual({ looked: 1, failed: 1 });
    expect(moved()).toEqual([]);
    expect(putOn(url === emails ? texts : emails)).toEqual(['a']);
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'notices_failed' }));
  });

  it('stays due where the queue took the others', async () => {
    due({ a: 3, b: 2, c: 1 });
    const refused = { Id: '1', SenderFault: false, Code: 'InternalError' };
    aws.queue.on(SendMessageBatchCommand, { QueueUrl: texts }).resolves({ Successful: [], Failed: [refused] });
    expect(await handler()).toEqual({ looked: 3, failed: 1 });
    expect(moved()).toEqual(keys('a', 'c'));
  });
});

it('goes on where the table does not take a move: that one is dispatched again', async () => {
  due({ a: 2, b: 1 });
  aws.dynamodb.on(UpdateCommand, { Key: appointmentKey('cabinet-1', 'a') }).rejects(throttled());
  expect(await handler()).toEqual({ looked: 2, failed: 0 });
  expect(moved()).toEqual(keys('a', 'b'));
  expect(aws.logged()).toContainEqual({ event: 'notices_failed', errorName: 'ThrottlingException' });
});

it('leaves the rest to the next run once its time is up', async () => {
  due(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`a${n}`, n])));
  aws.queue.on(SendMessageBatchCommand).callsFake(() => {
    passTime(40_001);
    return { Successful: [], Failed: [] };
  });
  const { looked } = await handler();
  expect(looked).toBeLessThan(200);
  expect(moved()).toHaveLength(looked);
});

it('fails as a run when the index cannot be read, so that an alarm rings', async () => {
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  await expect(handler()).rejects.toMatchObject({ name: 'ThrottlingException' });
});
