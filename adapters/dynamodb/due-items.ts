/** Finds the items that are due, by the sparse due index. */
import type { Key } from './keys.ts';
import { dueRow } from './rows/due.ts';
import { tableSchema } from './schema.ts';
import type { Table } from './table.ts';

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
