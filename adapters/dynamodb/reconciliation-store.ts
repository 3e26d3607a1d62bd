/** Sign-ups that somebody should look at, by the sparse due index. */
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { dueKeysOf, putBehind } from './due/due-items.ts';
import { dueKeys, dueShards } from './due/due-keys.ts';
import { is, isBelow } from './expression.ts';
import { signUpKey } from './keys.ts';
import { partitions } from './schema.ts';
import type { Table } from './table.ts';

export class ReconciliationStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Ids of at most `limit` due sign-ups, the longest due first. */
  async due(now: number, limit: number): Promise<string[]> {
    const due = await dueKeysOf(this.#table, dueShards, now, limit);
    return due.map(({ pk }) => pk.slice(partitions.signUp.length));
  }

  /** It failed: whatever is due with it goes first in the next run. */
  putBehind(id: string, now: number): Promise<void> {
    return putBehind(this.#table, signUpKey(id), now);
  }

  /** Looks again later, unless the sign-up moved on meanwhile: then it set its own time, or ended and needs nobody. */
  async postpone({ id, status }: SignUp, now: number, until: number): Promise<void> {
    const stillDue = isBelow('dueAt', new Date(now + 1).toISOString());
    await this.#table.update(signUpKey(id), { set: dueKeys(id, until), when: [is('status', status), stillDue] });
  }
}
