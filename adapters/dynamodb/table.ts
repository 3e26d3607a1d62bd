/** The table's few operations, with DynamoDB's own refusals as outcomes and everything else thrown. */
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { ok, type Result } from '../../core/result.ts';
import { timeouts } from '../sdk-client.ts';
import type { Change } from './expression.ts';
import type { Key } from './keys.ts';
import { type Listed, type NoteMalformed, readListed } from './operations/listed.ts';
import type { Refusal } from './operations/refused-items.ts';
import { transact, type Writes } from './operations/transaction.ts';
import { type Asked, updateItem } from './operations/update-item.ts';
import { type Item, parse, type Row } from './rows/row.ts';

/** A query of an index or a partition, and the end of the page before. */
interface QueryInput {
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
  readonly ConsistentRead?: boolean;
  /** False for the last of it first. */
  readonly ScanIndexForward?: boolean;
  readonly Limit: number;
  readonly after?: Item | undefined;
}

interface Page<T> extends Listed<T> {
  /** The key after which the next page begins; absent at the end. */
  readonly after: Item | undefined;
}

/** The item that a batch found under one of its keys; undefined where there is none. */
export type Lookup = <T>(key: Key, row: Row<T>) => T | undefined;

/** A lookup for a list: it finds no item that is malformed. */
export interface ListLookup extends Lookup {
  /** Whether there is an item under the key, be it of its kind or not. */
  readonly has: (key: Key) => boolean;
}

const translation = { marshallOptions: { removeUndefinedValues: true } };

export class Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;

  readonly #options: DynamoDBClientConfig;
  readonly #noteMalformed: NoteMalformed;
  #noRetryClient: DynamoDBDocumentClient | undefined;

  /** @param noteMalformed hears of each item that a list leaves out */
  constructor(name: string, options: DynamoDBClientConfig = {}, noteMalformed: NoteMalformed = () => {}) {
    this.name = name;
    this.#noteMalformed = noteMalformed;
    this.#options = { ...timeouts, ...options };
    this.client = DynamoDBDocumentClient.from(new DynamoDBClient(this.#options), translation);
  }

  /** Over the same connections. */
  #withoutRetries(): DynamoDBDocumentClient {
    const { requestHandler } = this.client.config;
    const options = { ...this.#options, requestHandler, maxAttempts: 1 };
    this.#noRetryClient ??= DynamoDBDocumentClient.from(new DynamoDBClient(options), translation);
    return this.#noRetryClient;
  }

  /** Strongly consistent. */
  async get<T>(key: Key, row: Row<T>): Promise<T | undefined> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.name, Key: key, ConsistentRead: true }));
    return Item && parse(row, Item);
  }

  async put(item: Key & Item): Promise<void> {
    await this.client.send(new PutCommand({ TableName: this.name, Item: item }));
  }

  async delete(key: Key): Promise<void> {
    await this.client.send(new DeleteCommand({ TableName: this.name, Key: key }));
  }

  /**
   * Strongly consistent.
   * @throws Error named ThrottlingException when the table left some unread: never half an answer
   */
  async batchGet(keys: readonly Key[]): Promise<Lookup> {
    const find = await this.#batch(keys);
    return (key, row) => {
      const item = find(key);
      return item && parse(row, item);
    };
  }

  /** Like `batchGet`, for a list: an item that is not of its kind is noted, and as good as absent. */
  async batchList(keys: readonly Key[]): Promise<ListLookup> {
    const find = await this.#batch(keys);
    const lookUp: Lookup = (key, row) => {
      const item = find(key);
      return item && readListed(row, item, this.#noteMalformed);
    };
    return Object.assign(lookUp, { has: (key: Key) => find(key) !== undefined });
  }

  async #batch(keys: readonly Key[]): Promise<(key: Key) => Item | undefined> {
    if (keys.length === 0) return () => undefined;
    const { Responses, UnprocessedKeys } = await this.client.send(
      new BatchGetCommand({ RequestItems: { [this.name]: { Keys: [...keys], ConsistentRead: true } } }),
    );
    if (Object.keys(UnprocessedKeys ?? {}).length > 0)
      throw Object.assign(new Error('The table left keys unread'), { name: 'ThrottlingException' });
    const found = Responses?.[this.name] ?? [];
    return ({ pk, sk }) => found.find(each => each.pk === pk && each.sk === sk);
  }

  /** All items of one partition whose sort key begins so; there are few of them. Strongly consistent, in order. */
  async query<T>(pk: string, skPrefix: string, row: Row<T>): Promise<T[]> {
    return (await this.queryAll(pk, skPrefix, row)).items;
  }

  /** Like `query`, and tells how many were left out: for work that is not done while one is. */
  async queryAll<T>(pk: string, skPrefix: string, row: Row<T>): Promise<Listed<T>> {
    const found: T[] = [];
    let malformed = 0;
    let after: Item | undefined;
    do {
      const input = {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': skPrefix },
        ConsistentRead: true,
        Limit: 100,
        after,
      };
      const page = await this.page(input, row);
      found.push(...page.items);
      malformed += page.malformed;
      after = page.after;
    } while (after);
    return { items: found, malformed };
  }

  /** One page of a query. An item that is not of its kind is noted and left out: it must not hide the others. */
  async page<T>({ after, ...input }: QueryInput, row: Row<T>): Promise<Page<T>> {
    const { Items = [], LastEvaluatedKey } = await this.client.send(
      new QueryCommand({ TableName: this.name, ...input, ExclusiveStartKey: after }),
    );
    const items = Items.flatMap(item => readListed(row, item, this.#noteMalformed) ?? []);
    return { items, malformed: Items.length - items.length, after: LastEvaluatedKey };
  }

  /**
   * A conflict with a transaction is tried again: it wrote nothing.
   * @param row reads the item that made a condition fail; without it nothing is read
   */
  async update<T = never>(key: Key, change: Change, row?: Row<T>): Promise<Result<void, T | undefined>> {
    const updated = await this.#update(this.client, 'NONE', key, change, row);
    return updated.ok ? ok(undefined) : updated;
  }

  /** Like `update`. @returns the item as it is now, or, when a condition failed, as it was found */
  async updateAndGet<T>(key: Key, change: Change, row: Row<T>): Promise<Result<T, T | undefined>> {
    const updated = await this.#update(this.client, 'ALL_NEW', key, change, row);
    return updated.ok ? ok(parse(row, updated.value)) : updated;
  }

  /**
   * Like `updateAndGet`, for an update that must not be done twice: when its answer is lost nobody knows whether it was done
   * once.
   */
  async countAndGet<T>(key: Key, change: Change, row: Row<T>): Promise<Result<T, T | undefined>> {
    const updated = await this.#update(this.#withoutRetries(), 'ALL_NEW', key, change, row);
    return updated.ok ? ok(parse(row, updated.value)) : updated;
  }

  #update<T>(client: DynamoDBDocumentClient, returned: Asked<T>['returned'], key: Key, change: Change, row?: Row<T>) {
    return updateItem(client, { tableName: this.name, returned, key, change, row });
  }

  /** All of the writes or none: see `transaction.ts`. */
  transact<Name extends string>(writes: Writes<Name>): Promise<Result<void, Refusal<Name>>> {
    return transact(this.client, this.name, writes);
  }
}
