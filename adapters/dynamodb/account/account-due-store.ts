/** Due work on accounts: messages, waits that are over, and jobs that a request left behind. */
import { dueKeysOf } from '../due-items.ts';
import { accountDueShards, type Key } from '../keys.ts';
import { partitions } from '../schema.ts';
import type { Table } from '../table.ts';

export type DueWork =
  | { readonly kind: 'notice'; readonly id: string }
  | { readonly kind: 'reset'; readonly id: string }
  /** `id` is the account's: it has one question at a time. */
  | { readonly kind: 'release'; readonly id: string }
  | { readonly kind: 'job'; readonly accountId: string; readonly id: string };

const after = (text: string, start: string) => (text.startsWith(start) ? text.slice(start.length) : undefined);

function workOf({ pk, sk }: Key): DueWork[] {
  const noticeId = after(pk, partitions.accountNotice);
  if (noticeId) return [{ kind: 'notice', id: noticeId }];
  const challengeId = after(pk, partitions.challenge);
  if (challengeId) return [{ kind: 'reset', id: challengeId }];
  const accountId = after(pk, partitions.account);
  if (accountId && sk === 'RELEASE') return [{ kind: 'release', id: accountId }];
  const jobId = after(sk, 'JOB#');
  return accountId && jobId ? [{ kind: 'job', accountId, id: jobId }] : [];
}

export class AccountDueStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** At most `limit`, the longest due first within each shard. */
  async due(now: number, limit: number): Promise<DueWork[]> {
    return (await dueKeysOf(this.#table, accountDueShards, now, limit)).flatMap(workOf);
  }
}
