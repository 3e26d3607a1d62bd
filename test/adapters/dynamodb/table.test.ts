/** The fault for each refusal of DynamoDB (F08, F09). The engine has no load of others, so its answers are given here. */
import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import * as z from 'zod/mini';
import type { MalformedItem } from '../../../adapters/dynamodb/operations/listed.ts';
import { Table } from '../../../adapters/dynamodb/table.ts';
import { insert } from '../../../adapters/dynamodb/writes.ts';

const answers = mockClient(DynamoDBDocumentClient);
beforeEach(() => {
  answers.reset();
  noted.length = 0;
});
afterAll(() => answers.restore());

const noted: MalformedItem[] = [];
const table = new Table('test', { region: 'eu-west-3' }, item => noted.push(item));
const key = { pk: 'A', sk: 'B' };
const change = { set: { a: 1 } };
const row = z.object({ n: z.number() });
const write = insert({ ...key, a: 1 });

const metadata = { message: '', $metadata: {} };
const Item = { pk: { S: 'A' }, n: { N: '7' } };
const canceled = (...codes: string[]) =>
  new TransactionCanceledException({
    ...metadata,
    CancellationReasons: codes.map(Code => ({ Code, ...(Code === 'ConditionalCheckFailed' && { Item }) })),
  });

describe('a transaction', () => {
  const writes = { phone: write, email: write, account: write };
  const refusalBy = async (error: Error) => {
    answers.on(TransactWriteCommand).rejects(error);
    const written = await table.transact(writes);
    if (written.ok) throw new Error('It was written');
    return written.error;
  };

  it('F08: says by name which condition stood in the way, and what was there', async () => {
    const refusal = await refusalBy(canceled('None', 'ConditionalCheckFailed', 'None'));
    expect([refusal.has('phone'), refusal.has('email'), refusal.has('account')]).toEqual([false, true, false]);
    expect([refusal.item('phone', row), refusal.item('email', row)]).toEqual([undefined, { n: 7 }]);
    expect([refusal.isOnly('phone'), refusal.isOnly('email')]).toEqual([false, true]);
    expect(answers.calls()).toHaveLength(1);
  });

  it('F08: says of two conditions that neither is alone', async () => {
    const refusal = await refusalBy(canceled('ConditionalCheckFailed', 'ConditionalCheckFailed', 'None'));
    expect([refusal.isOnly('phone'), refusal.isOnly('email')]).toEqual([false, false]);
  });

  it('F08: knows a condition that failed where nothing was', async () => {
    const CancellationReasons = [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }, { Code: 'None' }];
    const refusal = await refusalBy(new TransactionCanceledException({ ...metadata, CancellationReasons }));
    expect([refusal.has('phone'), refusal.item('phone', row)]).toEqual([true, undefined]);
  });

  it('F08: takes a failed condition for the answer even when another write met a conflict', async () => {
    const refusal = await refusalBy(canceled('TransactionConflict', 'ConditionalCheckFailed'));
    expect([refusal.has('phone'), refusal.isOnly('email')]).toEqual([false, true]);
    expect(answers.calls()).toHaveLength(1);
  });

  it('F08: counts a write that is left out for none', async () => {
    answers.on(TransactWriteCommand).rejects(canceled('None', 'ConditionalCheckFailed'));
    const written = await table.transact({ phone: write, email: undefined, account: write });
    expect(!written.ok && written.error.isOnly('account')).toBe(true);
    expect(answers.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems).toHaveLength(2);
  });

  it('F09: is tried again after a conflict', async () => {
    answers
      .on(TransactWriteCommand)
      .rejectsOnce(canceled('TransactionConflict', 'None'))
      .rejectsOnce(canceled('None', 'TransactionConflict'))
      .resolves({});
    expect(await table.transact(writes)).toEqual({ ok: true, value: undefined });
    expect(answers.calls()).toHaveLength(3);
  });

  it('F09: gives up after six conflicts, by a name that is no outage of the table', async () => {
    answers.on(TransactWriteCommand).rejects(canceled('TransactionConflict'));
    await expect(table.transact({ phone: write })).rejects.toMatchObject({ name: 'Contended' });
    expect(answers.calls()).toHaveLength(6);
  });

  it.each([
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
    'ItemCollectionSizeLimitExceeded',
    'ValidationError',
    'DuplicateItem',
  ])('F08: throws %s, which is no answer to the question', async code => {
    answers.on(TransactWriteCommand).rejects(canceled('None', code));
    await expect(table.transact(writes)).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    expect(answers.calls()).toHaveLength(1);
  });

  it('F08: throws what is no cancellation', async () => {
    answers.on(TransactWriteCommand).rejects(new ProvisionedThroughputExceededException(metadata));
    await expect(table.transact(writes)).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
  });
});

describe('a single write', () => {
  it('F08: hands out what was there when its condition failed', async () => {
    answers.on(UpdateCommand).rejects(new ConditionalCheckFailedException({ ...metadata, Item }));
    expect(await table.update(key, change, row)).toEqual({ ok: false, error: { n: 7 } });
    expect(await table.update(key, change)).toEqual({ ok: false, error: undefined });
  });

  it('F09: is tried again when a transaction holds the item', async () => {
    answers
      .on(UpdateCommand)
      .rejectsOnce(new TransactionConflictException(metadata))
      .resolves({ Attributes: { n: 1 } });
    expect(await table.updateAndGet(key, change, row)).toEqual({ ok: true, value: { n: 1 } });
    answers.on(UpdateCommand).rejects(new TransactionConflictException(metadata));
    await expect(table.update(key, change)).rejects.toMatchObject({ name: 'TransactionConflictException' });
  });

  it('brings items along only where they are asked for', async () => {
    answers.on(UpdateCommand).resolves({ Attributes: { n: 1 } });
    expect(await table.update(key, change)).toEqual({ ok: true, value: undefined });
    await table.update(key, change, row);
    await table.updateAndGet(key, change, row);
    const asked = answers.commandCalls(UpdateCommand).map(({ args: [{ input }] }) => input);
    expect(asked.map(input => [input.ReturnValues, input.ReturnValuesOnConditionCheckFailure])).toEqual([
      ['NONE', 'NONE'],
      ['NONE', 'ALL_OLD'],
      ['ALL_NEW', 'ALL_OLD'],
    ]);
  });

  it('F08: throws throttling', async () => {
    answers.on(UpdateCommand).rejects(new ProvisionedThroughputExceededException(metadata));
    await expect(table.update(key, change)).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
    expect(answers.calls()).toHaveLength(1);
  });
});

describe('a read of several items', () => {
  it('I3 F14: is never half an answer', async () => {
    answers.on(BatchGetCommand).resolves({
      Responses: { test: [key] },
      UnprocessedKeys: { test: { Keys: [{ pk: 'C', sk: 'D' }] } },
    });
    await expect(table.batchGet([key, { pk: 'C', sk: 'D' }])).rejects.toMatchObject({ name: 'ThrottlingException' });
  });

  it('finds each item by its key, in whatever order they come', async () => {
    const other = { pk: 'A', sk: 'C' };
    answers.on(BatchGetCommand).resolves({
      Responses: {
        test: [
          { ...other, n: 2 },
          { ...key, n: 1 },
        ],
      },
    });
    const found = await table.batchGet([key, other, { pk: 'C', sk: 'B' }]);
    expect([found(key, row), found(other, row), found({ pk: 'C', sk: 'B' }, row)]).toEqual([
      { n: 1 },
      { n: 2 },
      undefined,
    ]);
  });

  it('asks for nothing when there is nothing to ask for', async () => {
    const found = await table.batchGet([]);
    expect(found(key, row)).toBeUndefined();
    expect(answers.calls()).toHaveLength(0);
  });
});

describe('an item that is not of its kind', () => {
  it.each([
    ['read', () => table.get(key, row)],
    ['changed', () => table.updateAndGet(key, change, row)],
    ['counted', () => table.countAndGet(key, change, row)],
  ])('is a fault of its own when it is %s, which tells no value of it (J1)', async (_, ask) => {
    const item = { ...key, n: '+33612345678' };
    answers.on(GetCommand).resolves({ Item: item }).on(UpdateCommand).resolves({ Attributes: item });
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'MalformedRow' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('+33612345678');
  });

  it('is one when it stood in the way', async () => {
    const wrong = { n: { S: 'seven' } };
    answers.on(UpdateCommand).rejects(new ConditionalCheckFailedException({ ...metadata, Item: wrong }));
    await expect(table.update(key, change, row)).rejects.toMatchObject({ name: 'MalformedRow' });
  });
});

describe('an item in a list that is not of its kind', () => {
  const wrong = { pk: 'PRACTICE#p', sk: 'APPOINTMENT#Dupont', n: '+33612345678' };
  const note = { partition: 'PRACTICE#p', kind: 'APPOINTMENT', columns: 'n' };

  it.each([
    ['page', () => table.page({ KeyConditionExpression: '', ExpressionAttributeValues: {}, Limit: 2 }, row)],
    ['partition', () => table.queryAll('PRACTICE#p', 'APPOINTMENT#', row)],
  ])('hides no other of a %s, and is noted without a value of it (J1)', async (_, ask) => {
    answers.on(QueryCommand).resolves({ Items: [{ ...key, n: 1 }, wrong, { ...key, n: 2 }] });
    expect(await ask()).toMatchObject({ items: [{ n: 1 }, { n: 2 }], malformed: 1 });
    expect(noted).toEqual([note]);
  });

  it('is as good as absent where several are looked up for a list, and a fault where they decide', async () => {
    answers.on(BatchGetCommand).resolves({ Responses: { test: [wrong, { ...key, n: 1 }] } });
    const listed = await table.batchList([wrong, key]);
    expect([listed(wrong, row), listed(key, row)]).toEqual([undefined, { n: 1 }]);
    expect(noted).toEqual([note]);
    const found = await table.batchGet([wrong, key]);
    expect(() => found(wrong, row)).toThrow('MalformedRow');
  });
});
