/** The table's few operations, with DynamoDB's own refusals as outcomes and everything else thrown. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AttributeValue,
  BatchGetItemCommand,
  type CancellationReason,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { Fault } from '../../core/fault.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { inTime, lean, leanOptions } from '../sdk-client.ts';
import type { check, update } from './expression.ts';

export type Item = Record<string, unknown>;
interface Key extends Item {
  readonly pk: string;
  readonly sk: string;
}
type Write = NonNullable<TransactWriteItemsCommandInput['TransactItems']>[number];

/** Why one write of a transaction stood in the way of all; `item` is what was there. */
export interface Obstacle {
  readonly code: string;
  readonly item?: Item;
}

const conflictRetries = 5;
const pauseAfter = (attempt: number) => pause(Math.random() * 10 * 2 ** attempt);

const write = (item: Item) => marshall(item, { removeUndefinedValues: true });

/** The values of an expression as the table takes them. */
const withValues = <T extends { ExpressionAttributeValues?: Item }>({ ExpressionAttributeValues, ...rest }: T) => ({
  ...rest,
  ...(ExpressionAttributeValues && { ExpressionAttributeValues: write(ExpressionAttributeValues) }),
});

/** What is asked of an index or a partition, and where the page before ended. */
interface Question {
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
  readonly ConsistentRead?: boolean;
  readonly Limit: number;
  readonly after?: QueryCommandInput['ExclusiveStartKey'] | undefined;
}

interface Page {
  readonly items: Item[];
  /** Where the next page begins; absent at the end. */
  readonly after: Record<string, AttributeValue> | undefined;
}

export class Table {
  readonly name: string;
  readonly client: DynamoDBClient;

  readonly #options: DynamoDBClientConfig;
  #unrepeating: DynamoDBClient | undefined;

  constructor(name: string, options: DynamoDBClientConfig = {}) {
    this.name = name;
    this.#options = { ...leanOptions, ...inTime, ...options };
    this.client = lean(new DynamoDBClient(this.#options));
  }

  /** Asks once, over the same connections. */
  #once(): DynamoDBClient {
    const { requestHandler } = this.client.config;
    this.#unrepeating ??= lean(new DynamoDBClient({ ...this.#options, requestHandler, maxAttempts: 1 }));
    return this.#unrepeating;
  }

  /** Strongly consistent. */
  async get<T>(key: Key): Promise<T | undefined> {
    const { Item } = await this.client.send(
      new GetItemCommand({ TableName: this.name, Key: write(key), ConsistentRead: true }),
    );
    return Item && (unmarshall(Item) as T);
  }

  async put(item: Key & Item): Promise<void> {
    await this.client.send(new PutItemCommand({ TableName: this.name, Item: write(item) }));
  }

  async delete(key: Key): Promise<void> {
    await this.client.send(new DeleteItemCommand({ TableName: this.name, Key: write(key) }));
  }

  /**
   * Strongly consistent, in no order; absent items are left out.
   * @throws Error named ThrottlingException when the table left some unread: never half an answer
   */
  async batchGet<T>(keys: Key[]): Promise<T[]> {
    if (keys.length === 0) return [];
    const { Responses, UnprocessedKeys } = await this.client.send(
      new BatchGetItemCommand({ RequestItems: { [this.name]: { Keys: keys.map(write), ConsistentRead: true } } }),
    );
    if (Object.keys(UnprocessedKeys ?? {}).length > 0)
      throw Object.assign(new Error('The table left keys unread'), { name: 'ThrottlingException' });
    return (Responses?.[this.name] ?? []).map(item => unmarshall(item) as T);
  }

  /** All items of one partition whose sort key begins so: what is asked for is few. Strongly consistent, in order. */
  async query<T>(pk: string, skPrefix: string): Promise<T[]> {
    const found: Item[] = [];
    let after: Page['after'];
    do {
      const page = await this.page({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': skPrefix },
        ConsistentRead: true,
        Limit: 100,
        after,
      });
      found.push(...page.items);
      after = page.after;
    } while (after);
    return found as T[];
  }

  /** One page of what a query finds. */
  async page({ after, ...question }: Question): Promise<Page> {
    const { Items = [], LastEvaluatedKey } = await this.client.send(
      new QueryCommand({
        TableName: this.name,
        ...withValues(question),
        ...(after && { ExclusiveStartKey: after }),
      }),
    );
    return { items: Items.map(item => unmarshall(item)), after: LastEvaluatedKey };
  }

  /**
   * A conflict with a transaction is tried again: it wrote nothing.
   * @returns the item as it was found when a condition failed
   */
  async update<T>(key: Key, change: ReturnType<typeof update>): Promise<Result<void, T | undefined>> {
    const updated = await this.#update<T>(key, change, 'NONE');
    return updated.ok ? ok(undefined) : updated;
  }

  /** Like `update`. @returns the item as it is now, or, when a condition failed, as it was found */
  updateAndGet<T>(key: Key, change: ReturnType<typeof update>): Promise<Result<T, T | undefined>> {
    return this.#update<T>(key, change, 'ALL_NEW');
  }

  /** Like `updateAndGet`, for what must not be done twice: when its answer is lost nobody knows whether it was done once. */
  countAndGet<T>(key: Key, change: ReturnType<typeof update>): Promise<Result<T, T | undefined>> {
    return this.#update<T>(key, change, 'ALL_NEW', this.#once());
  }

  async #update<T>(
    key: Key,
    change: ReturnType<typeof update>,
    returned: 'NONE' | 'ALL_NEW',
    client = this.client,
  ): Promise<Result<T, T | undefined>> {
    const input: UpdateItemCommandInput = {
      TableName: this.name,
      Key: write(key),
      ...withValues(change),
      ReturnValues: returned,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    };
    for (let attempt = 0; ; attempt++) {
      try {
        const { Attributes = {} } = await client.send(new UpdateItemCommand(input));
        return ok(unmarshall(Attributes) as T);
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return err(error.Item && (unmarshall(error.Item) as T));
        if (!(error instanceof TransactionConflictException) || attempt === conflictRetries) throw error;
        await pauseAfter(attempt);
      }
    }
  }

  toPut = (item: Key & Item, onlyIfAbsent: boolean): Write => ({
    Put: {
      TableName: this.name,
      Item: write(item),
      ...(onlyIfAbsent && {
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    },
  });

  toDelete = (key: Key): Write => ({ Delete: { TableName: this.name, Key: write(key) } });

  toCheck = (key: Key, condition: ReturnType<typeof check>): Write => ({
    ConditionCheck: { TableName: this.name, Key: write(key), ...withValues(condition) },
  });

  toUpdate = (key: Key, change: ReturnType<typeof update>): Write => ({
    Update: {
      TableName: this.name,
      Key: write(key),
      ...withValues(change),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });

  /**
   * All or nothing. A failed condition is an outcome: one obstacle a write, in order, `None` where nothing stood in
   * the way. A conflict with another transaction is tried again; throttling and the like are thrown.
   * @throws Fault `Contended` when there was a conflict each time: nothing was written
   */
  async transact(writes: readonly Write[]): Promise<Result<void, readonly Obstacle[]>> {
    for (let attempt = 0; ; attempt++) {
      try {
        await this.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
        return ok(undefined);
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const reasons = error.CancellationReasons ?? [];
        const met = (code: string) => reasons.some(reason => reason.Code === code);
        if (met('ConditionalCheckFailed')) return err(reasons.map(toObstacle));
        if (!met('TransactionConflict')) throw error;
        if (attempt === conflictRetries) throw new Fault('Contended', { cause: error });
        await pauseAfter(attempt);
      }
    }
  }
}

function toObstacle({ Code = 'None', Item }: CancellationReason): Obstacle {
  return { code: Code, ...(Item && { item: unmarshall(Item) }) };
}
