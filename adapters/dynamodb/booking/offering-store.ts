/** The practices that offer time: a small item each, in a few partitions, read a page at a time. */
import { offeringKey, offeringShards } from '../keys.ts';
import { offeringRow } from '../rows/booking.ts';
import { partitions } from '../schema.ts';
import type { Table } from '../table.ts';

interface Offering {
  readonly practiceId: string;
  /** The start of the last slot that is known to be offered, in epoch milliseconds. */
  readonly offersUntil: number;
}

export class OfferingStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Lists the practice until then, or no more when it offers nothing. TTL deletes it late, so readers compare. */
  async note(practiceId: string, offersUntil: number | undefined): Promise<void> {
    if (offersUntil === undefined) return this.#table.delete(offeringKey(practiceId));
    await this.#table.put({ ...offeringKey(practiceId), practiceId, offersUntil, ttl: Math.ceil(offersUntil / 1000) });
  }

  /**
   * One page of those that offer time at `now`, by id, and where the next begins.
   * @param after the last id of the page before
   */
  async page(
    after: string | undefined,
    limit: number,
    now: number,
  ): Promise<{ readonly practiceIds: string[]; readonly next: string | undefined }> {
    const shards = await Promise.all(
      offeringShards.map(shard =>
        this.#table.page(
          {
            KeyConditionExpression: 'pk = :pk AND sk > :after',
            ExpressionAttributeValues: { ':pk': `${partitions.offering}${shard}`, ':after': after ?? ' ' },
            Limit: limit + 1,
          },
          offeringRow,
        ),
      ),
    );
    const inOrder = shards.flatMap(({ items }) => items).toSorted((a, b) => (a.practiceId < b.practiceId ? -1 : 1));
    const page: Offering[] = inOrder.slice(0, limit);
    return {
      // Those whose last slot has begun take a place of the page, until TTL deletes them.
      practiceIds: page.filter(({ offersUntil }) => offersUntil > now).map(({ practiceId }) => practiceId),
      next: inOrder.length > limit ? page.at(-1)?.practiceId : undefined,
    };
  }
}
