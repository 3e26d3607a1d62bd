/** The writes that a transaction is made of. */
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Change, type Condition, conditionExpression, updateExpression } from './expression.ts';
import type { Key } from './keys.ts';
import type { Item } from './rows/row.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction, before it is told which table it is for. */
export type Write = (tableName: string) => TransactItem;

/** When a condition fails, the transaction's refusal brings what was there. */
const bringsFound = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

/** A new item. Its condition fails where there is one with this key. */
export const insert =
  (item: Key & Item): Write =>
  TableName => ({ Put: { TableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)', ...bringsFound } });

/**
 * An item in the place of any item that has this key.
 * @param when what must be true of the item before it, where that matters
 */
export const put =
  (item: Key & Item, ...when: readonly Condition[]): Write =>
  TableName => ({ Put: { TableName, Item: item, ...(when.length > 0 && conditionExpression(...when)) } });

export const update =
  (key: Key, change: Change): Write =>
  TableName => ({ Update: { TableName, Key: key, ...updateExpression(change), ...bringsFound } });

/** @param when without a condition an item that is not there is removed, too */
export const remove =
  (key: Key, ...when: readonly Condition[]): Write =>
  TableName => ({
    Delete: { TableName, Key: key, ...(when.length > 0 && { ...conditionExpression(...when), ...bringsFound }) },
  });

/** Conditions on an item that stays as it is. */
export const check =
  (key: Key, ...when: readonly Condition[]): Write =>
  TableName => ({ ConditionCheck: { TableName, Key: key, ...conditionExpression(...when) } });
