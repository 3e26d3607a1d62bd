/** Every minute, practices whose digest is due are put on the queue, each once. A lost queue loses no digest. */
import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { BatchGetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { digestDueKeys, digestDueShards } from '../../../adapters/dynamodb/due/due-keys.ts';
import { digestKey, digestLineKey } from '../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../lambdas/scheduled/dispatch-digests.ts';
import { minute, noon } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { conditionFailed, throttled, unreachable } from '../../support/handlers/aws-errors.ts';
import { holdItems } from '../../support/handlers/stored-items.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws();

const lineOf = (practiceId: string, minutes: number, n = 0) => ({
  ...digestLineKey(practiceId, 'rendez-vous-1', n),
  ...digestDueKeys(practiceId, noon - minutes * minute),
});
/** These practices have a line in the index, each for so many minutes. */
const due = (minutesById: Readonly<Record<string, number>>, ...others: Parameters<typeof holdItems>[1][]) =>
  holdItems(aws, ...Object.entries(minutesById).map(([id, minutes]) => lineOf(id, minutes)), ...others);

interface Batch {
  readonly Entries: readonly { readonly MessageBody: string }[];
}
const ordered = () =>
  aws
    .inputs<Batch>('SendMessageBatch')
    .flatMap(({ Entries }) => Entries.map(({ MessageBody }) => JSON.parse(MessageBody)));
const updates = () => aws.tableRequests().filter(({ operation }) => operation === 'Update');

it('asks every shard of digests, up to now', async () => {
  expect(await handler()).toEqual({ looked: 0, failed: 0 });
  expect(aws.tableRequests().map(({ query }) => query)).toEqual(
    digestDueShards.map(shard => `dueShard = "${shard}" AND dueAt <= "2026-11-02T12:00:00.000Z"`),
  );
  expect(ordered()).toEqual([]);
});

it('puts a practice on the queue with its lines, the one that waits longest first', async () => {
  due({ young: 1, old: 3 }, lineOf('old', 2, 1));
  expect(await handler()).toEqual({ looked: 2, failed: 0 });
  expect(ordered()).toEqual([
    { practiceId: 'old', lines: [lineOf('old', 3).sk, lineOf('old', 2, 1).sk] },
    { practiceId: 'young', lines: [lineOf('young', 1).sk] },
  ]);
});

it('marks it for ten minutes before it is on the queue, unless another run did', async () => {
  due({ a: 1, b: 1 });
  aws.dynamodb.on(UpdateCommand, { Key: digestKey('a') }).rejects(conditionFailed());
  expect(await handler()).toEqual({ looked: 2, failed: 0 });
  expect(ordered().map(({ practiceId }) => practiceId)).toEqual(['b']);
  expect(updates()).toContainEqual({
    operation: 'Update',
    key: keyName(digestKey('b')),
    update: `SET queuedUntil = ${noon + 10 * minute}`,
    condition: `(attribute_not_exists(queuedUntil) OR queuedUntil < ${noon})`,
  });
});

it.each([
  ['is told again later', { nextAt: noon + 1 }],
  ['is being told', { leaseUntil: noon }],
  ['is on the queue', { queuedUntil: noon }],
])('F01: leaves out a practice that %s', async (_, state) => {
  due({ a: 1, b: 1 }, { ...digestKey('a'), ...state });
  expect(await handler()).toEqual({ looked: 2, failed: 0 });
  expect(ordered().map(({ practiceId }) => practiceId)).toEqual(['b']);
});

it('names one line more than an e-mail holds, so that its sender knows of the rest', async () => {
  holdItems(aws, ...Array.from({ length: 120 }, (_, n) => lineOf('a', 1, n)));
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect(ordered()[0].lines).toHaveLength(91);
});

it('I2: takes the mark back where the queue does not answer, or does not take it', async () => {
  due({ a: 1, b: 1 });
  const refused = { Id: '1', SenderFault: false, Code: 'InternalError' };
  aws.queue
    .on(SendMessageBatchCommand)
    .resolvesOnce({ Successful: [], Failed: [refused] })
    .rejects(unreachable());
  expect(await handler()).toEqual({ looked: 2, failed: 1 });
  expect(updates().at(-1)).toMatchObject({ key: keyName(digestKey('b')), update: 'REMOVE queuedUntil' });
  expect(await handler()).toEqual({ looked: 2, failed: 2 });
  expect(updates().slice(-2)).toMatchObject(Array(2).fill({ update: 'REMOVE queuedUntil' }));
  expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'digest_failed' }));
});

it('goes on with the others where the table does not answer for some', async () => {
  due(Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`p${n}`, 20 - n])));
  aws.dynamodb.on(BatchGetCommand).rejectsOnce(throttled()).resolves({});
  expect(await handler()).toEqual({ looked: 15, failed: 10 });
  expect(ordered()).toHaveLength(5);
});

it('leaves the rest to the next run once its time is up', async () => {
  due(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`p${n}`, 1])));
  aws.queue.on(SendMessageBatchCommand).callsFake(() => {
    passTime(40_001);
    return {};
  });
  const { looked } = await handler();
  expect(looked).toBeLessThan(200);
});

it('says that a practice hears late', async () => {
  due({ a: 26 });
  await handler();
  expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'digest_late' }));
});

it('fails as a run when the index cannot be read, so that an alarm rings', async () => {
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  await expect(handler()).rejects.toMatchObject({ name: 'ThrottlingException' });
});
