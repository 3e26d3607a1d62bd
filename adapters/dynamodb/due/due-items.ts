/** Finds the items that are due, by the sparse due index, and lets none of them hold up the others. */
import { isBelow, isPresent } from '../expression.ts';
import type { Key } from '../keys.ts';
import { type DueRow, dueRow } from '../rows/due.ts';
import type { Item } from '../rows/row.ts';
import { tableSchema } from '../schema.ts';
import type { Table } from '../table.ts';
import { oldestFirst, type Part } from './oldest-first.ts';

/** Sooner than the next run. */
const againAfterMs = 30_000;

/** Moves an item that failed behind all that are due with it: the next run begins with the others. */
export async function putBehind(table: Table, key: Key, now: number): Promise<void> {
  const { partitionKey, sortKey } = tableSchema.dueIndex;
  // One that was done, or moved on by itself, stays as it is.
  const isStillDue = [isPresent(partitionKey), isBelow(sortKey, new Date(now + 1).toISOString())];
  await table.update(key, { set: { [sortKey]: new Date(now + againAfterMs).toISOString() }, when: isStillDue });
}

/** The items that are due in these shards, the longest due first over all of them; a page of each shard is in memory. */
export async function* dueItems(
  table: Pick<Table, 'page'>,
  shards: readonly string[],
  now: number,
  pageSize = 50,
): AsyncGenerator<DueRow, void, undefined> {
  const { name, partitionKey, sortKey } = tableSchema.dueIndex;
  const read = async (shard: string, from?: Item): Promise<Part<DueRow>> => {
    const { items, after } = await table.page(
      {
        IndexName: name,
        KeyConditionExpression: '#shard = :shard AND #at <= :now',
        ExpressionAttributeNames: { '#shard': partitionKey, '#at': sortKey },
        ExpressionAttributeValues: { ':shard': shard, ':now': new Date(now).toISOString() },
        Limit: pageSize,
        after: from,
      },
      dueRow,
    );
    return { items, next: after && (() => read(shard, after)) };
  };
  yield* oldestFirst(await Promise.all(shards.map(shard => read(shard))));
}

/** The keys of at most `limit` due items of these shards, the longest due first. */
export async function dueKeysOf(table: Table, shards: readonly string[], now: number, limit: number): Promise<Key[]> {
  const found: Key[] = [];
  for await (const { pk, sk } of dueItems(table, shards, now)) {
    found.push({ pk, sk });
    if (found.length === limit) break;
  }
  return found;
}
