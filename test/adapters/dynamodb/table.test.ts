/** What each refusal of DynamoDB becomes (F08, F09). The engine has no load of others, so its answers are given here. */
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { update } from '../../../adapters/dynamodb/expression.ts';
import { Table } from '../../../adapters/dynamodb/table.ts';

const answers = mockClient(DynamoDBClient);
beforeEach(() => answers.reset());
afterAll(() => answers.restore());

const table = new Table('test', { region: 'eu-west-3' });
const key = { pk: 'A', sk: 'B' };
const change = update({ set: { a: 1 } });
const put = table.toPut({ ...key, a: 1 }, true);

const metadata = { message: '', $metadata: {} };
const canceled = (...codes: string[]) =>
  new TransactionCanceledException({
    ...metadata,
    CancellationReasons: codes.map(Code => ({
      Code,
      ...(Code === 'ConditionalCheckFailed' && { Item: { pk: { S: 'A' }, n: { N: '7' } } }),
    })),
  });

describe('a transaction', () => {
  it('F08: says which condition stood in the way, and what was there', async () => {
    answers.on(TransactWriteItemsCommand).rejects(canceled('None', 'ConditionalCheckFailed', 'None'));
    expect(await table.transact([put, put, put])).toEqual({
      ok: false,
      error: [{ code: 'None' }, { code: 'ConditionalCheckFailed', item: { pk: 'A', n: 7 } }, { code: 'None' }],
    });
    expect(answers.calls()).toHaveLength(1);
  });

  it('F08: takes a failed condition for the answer even when another write met a conflict', async () => {
    answers.on(TransactWriteItemsCommand).rejects(canceled('TransactionConflict', 'ConditionalCheckFailed'));
    const { ok } = await table.transact([put, put]);
    expect(ok).toBe(false);
    expect(answers.calls()).toHaveLength(1);
  });

  it('F09: is tried again after a conflict', async () => {
    answers
      .on(TransactWriteItemsCommand)
      .rejectsOnce(canceled('TransactionConflict', 'None'))
      .rejectsOnce(canceled('None', 'TransactionConflict'))
      .resolves({});
    expect(await table.transact([put, put])).toEqual({ ok: true, value: undefined });
    expect(answers.calls()).toHaveLength(3);
  });

  it('F09: gives up after six conflicts, by a name that is no outage of the table', async () => {
    answers.on(TransactWriteItemsCommand).rejects(canceled('TransactionConflict'));
    await expect(table.transact([put])).rejects.toMatchObject({ name: 'Contended' });
    expect(answers.calls()).toHaveLength(6);
  });

  it.each([
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
    'ItemCollectionSizeLimitExceeded',
    'ValidationError',
    'DuplicateItem',
  ])('F08: throws %s, which is no answer to the question', async code => {
    answers.on(TransactWriteItemsCommand).rejects(canceled('None', code));
    await expect(table.transact([put, put])).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    expect(answers.calls()).toHaveLength(1);
  });

  it('F08: throws what is no cancellation', async () => {
    answers.on(TransactWriteItemsCommand).rejects(new ProvisionedThroughputExceededException(metadata));
    await expect(table.transact([put])).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
  });
});

describe('a single write', () => {
  it('F08: hands out what was there when its condition failed', async () => {
    const Item = { pk: { S: 'A' }, n: { N: '7' } };
    answers.on(UpdateItemCommand).rejects(new ConditionalCheckFailedException({ ...metadata, Item }));
    expect(await table.update(key, change)).toEqual({ ok: false, error: { pk: 'A', n: 7 } });
  });

  it('F09: is tried again when a transaction holds the item', async () => {
    answers
      .on(UpdateItemCommand)
      .rejectsOnce(new TransactionConflictException(metadata))
      .resolves({ Attributes: marshall({ a: 1 }) });
    expect(await table.updateAndGet(key, change)).toEqual({ ok: true, value: { a: 1 } });
    answers.on(UpdateItemCommand).rejects(new TransactionConflictException(metadata));
    await expect(table.update(key, change)).rejects.toMatchObject({ name: 'TransactionConflictException' });
  });

  it('brings the item along only where it is asked for', async () => {
    answers.on(UpdateItemCommand).resolves({});
    expect(await table.update(key, change)).toEqual({ ok: true, value: undefined });
    await table.updateAndGet(key, change);
    const asked = answers.commandCalls(UpdateItemCommand).map(({ args: [{ input }] }) => input.ReturnValues);
    expect(asked).toEqual(['NONE', 'ALL_NEW']);
  });

  it('F08: throws throttling', async () => {
    answers.on(UpdateItemCommand).rejects(new ProvisionedThroughputExceededException(metadata));
    await expect(table.update(key, change)).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
    expect(answers.calls()).toHaveLength(1);
  });
});

describe('a read of several items', () => {
  it('I3 F14: is never half an answer', async () => {
    answers.on(BatchGetItemCommand).resolves({
      Responses: { test: [marshall(key)] },
      UnprocessedKeys: { test: { Keys: [marshall({ pk: 'C', sk: 'D' })] } },
    });
    await expect(table.batchGet([key, { pk: 'C', sk: 'D' }])).rejects.toMatchObject({ name: 'ThrottlingException' });
  });

  it('asks for nothing when there is nothing to ask for', async () => {
    expect(await table.batchGet([])).toEqual([]);
    expect(answers.calls()).toHaveLength(0);
  });
});
