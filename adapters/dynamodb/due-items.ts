/** Finds the items that are due, by the sparse due index, and lets none of them hold up the others. */
import { isBelow, isPresent } from './expression.ts';
import type { Key } from './keys.ts';
import { dueRow } from './rows/due.ts';
import { tableSchema } from './schema.ts';
import type { Table } from './table.ts';

/** Sooner than the next run. */
const againAfterMs = 30_000;

/** Moves an item that failed behind all that are due with it: the next run begins with the others. */
export async function putBehind(table: Table, key: Key, now: number): Promise<void> {
  const { partitionKey, sortKey } = tableSchema.dueIndex;
  // One that was done, or moved on by itself, stays as it is.
  const isStillDue = [isPresent(partitionKey), isBelow(sortKey, new Date(now + 1).toISOString())];
  await table.update(key, { set: { [sortKey]: new Date(now + againAfterMs).toISOString() }, when: isStillDue });
}

/** The keys of at most `limit` due items of these shards, the longest due first within each. */
export async function dueKeysOf(table: Table, shards: readonly string[], now: number, limit: number): Promise<Key[]> {
  const { name, partitionKey, sortKey } = tableSchema.dueIndex;
  const found = await Promise.all(
    shards.map(shard =>
      table.page(
        {
          IndexName: name,
          KeyConditionExpression: '#shard = :shard AND #at <= :now',
          ExpressionAttributeNames: { '#shard': partitionKey, '#at': sortKey },
          ExpressionAttributeValues: { ':shard': shard, ':now': new Date(now).toISOString() },
          Limit: Math.ceil(limit / shards.length),
        },
        dueRow,
      ),
    ),
  );
  return found.flatMap(({ items }) => items);
}
