/** Due work on accounts: messages, waits that are over, and jobs that a request left behind. */
import type { ResetChallenge } from '../../../core/account/challenge.ts';
import { dueKeysOf, putBehind } from '../due/due-items.ts';
import { accountDueShards } from '../due/due-keys.ts';
import { is } from '../expression.ts';
import { accountJobKey, challengeKey, type Key, phoneReleaseKey } from '../keys.ts';
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

/** A message fails only with its queue, and then all do: it keeps its place. */
type MovableWork = Exclude<DueWork, { readonly kind: 'notice' }>;

function keyOf(work: MovableWork): Key {
  if (work.kind === 'reset') return challengeKey(work.id);
  return work.kind === 'release' ? phoneReleaseKey(work.id) : accountJobKey(work.accountId, work.id);
}

export class AccountDueStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** At most `limit`, the longest due first. */
  async due(now: number, limit: number): Promise<DueWork[]> {
    return (await dueKeysOf(this.#table, accountDueShards, now, limit)).flatMap(workOf);
  }

  /** It failed: whatever is due with it goes first in the next run. */
  putBehind(work: MovableWork, now: number): Promise<void> {
    return putBehind(this.#table, keyOf(work), now);
  }

  /** The code of a reset is on its queue. A reset that is a step further by now is due for that step. */
  async ordered({ id, send }: ResetChallenge): Promise<void> {
    await this.#table.update(challengeKey(id), {
      remove: ['dueShard', 'dueAt'],
      when: [is('reset.status', 'proving'), is('send.number', send.number)],
    });
  }
}
