/** Sign-ups that somebody should look at, by the sparse attention index. */
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { is, isBelow, update } from './expression.ts';
import { attentionKeys, attentionShards, signUpKey } from './keys.ts';
import { partitions, tableSchema } from './schema.ts';
import type { Table } from './table.ts';

export class AttentionStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Ids of at most `limit` due sign-ups, the longest due first within each shard. */
  async due(now: number, limit: number): Promise<string[]> {
    const { name, partitionKey, sortKey } = tableSchema.attentionIndex;
    const found = await Promise.all(
      attentionShards.map(shard =>
        this.#table.page({
          IndexName: name,
          KeyConditionExpression: '#shard = :shard AND #at <= :now',
          ExpressionAttributeNames: { '#shard': partitionKey, '#at': sortKey },
          ExpressionAttributeValues: { ':shard': shard, ':now': new Date(now).toISOString() },
          Limit: Math.ceil(limit / attentionShards.length),
        }),
      ),
    );
    return found.flatMap(({ items }) => items.map(({ pk }) => String(pk).slice(partitions.signUp.length)));
  }

  /** Looks again later, unless the sign-up moved on meanwhile: then it set its own time, or ended and needs nobody. */
  async postpone({ id, status }: SignUp, now: number, until: number): Promise<void> {
    const stillDue = isBelow('attentionAt', new Date(now + 1).toISOString());
    await this.#table.update(
      signUpKey(id),
      update({ set: attentionKeys(id, until), when: [is('status', status), stillDue] }),
    );
  }
}
