/** Changes that their owner may object to, and the write that takes one back (requirement H4). */
import type { Account } from '../../../core/account/account.ts';
import type { AccountJob } from '../../../core/account/account-job.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import type { Claimed } from '../../../core/account/email-claim.ts';
import { isVoid, linksEndAt, type Objectionable } from '../../../core/account/objection.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { AccountJobStore } from '../account/account-job-store.ts';
import type { AccountNoticeStore } from '../account/account-notice-store.ts';
import { emailHolderIn } from '../account/claimants.ts';
import { toTake } from '../email/email-claim-store.ts';
import { type Condition, is, isAbove, isAbsent } from '../expression.ts';
import { accountChangeKey, accountKey, emailMarkerKey, type Key, phoneMarkerKey } from '../keys.ts';
import { accountRow, objectionableRow } from '../rows/account.ts';
import type { Table } from '../table.ts';
import { insert, remove, update, type Write } from '../writes.ts';

/** Stores that write a part of an objection. */
interface Stores {
  readonly jobs: AccountJobStore;
  readonly notices: AccountNoticeStore;
}

/** The change that the owner answers, with the account as it is now. */
export interface Answerable {
  readonly change: Objectionable;
  readonly account: Account;
}

/** Everything that an objection brings about. */
export interface Objection {
  readonly job: AccountJob;
  readonly notices: readonly AccountNotice[];
  /** The account that has the old e-mail and never confirmed it: a claim yields to its owner (requirement M1). */
  readonly claimant?: Claimed;
}

const attributes = {
  phone: ['phone', 'line', 'isCallable', 'phoneDigest'],
  email: ['email', 'emailDigest', 'emailStatus', 'emailSince'],
} as const;

const ttlAt = (instant: number): number => Math.ceil(instant / 1000);

export class ObjectionStore {
  readonly #table: Table;
  readonly #stores: Stores;

  constructor(table: Table, stores: Stores) {
    this.#table = table;
    this.#stores = stores;
  }

  /** It goes with the change itself. */
  static toNote = (change: Objectionable): Write =>
    insert({
      ...accountChangeKey(change.accountId, change.id),
      ...change,
      ttl: ttlAt(change.objectUntil),
    });

  /** @returns undefined when nothing of it is kept, an earlier objection made it void, or the account is gone */
  async find({ accountId, id }: Pick<Objectionable, 'accountId' | 'id'>): Promise<Answerable | undefined> {
    const keys = { change: accountChangeKey(accountId, id), account: accountKey(accountId) };
    const [found, changes] = await Promise.all([this.#table.batchGet(Object.values(keys)), this.of(accountId)]);
    const [change, account] = [found(keys.change, objectionableRow), found(keys.account, accountRow)];
    return change && account && !isVoid(change, changes) ? { change, account } : undefined;
  }

  emailHolder = (emailDigest: string): Promise<Account | undefined> => emailHolderIn(this.#table, emailDigest);

  /** The changes of the account that are still remembered. */
  of(accountId: string): Promise<Objectionable[]> {
    return this.#table.query(accountKey(accountId).pk, 'CHANGED#', objectionableRow);
  }

  /**
   * Notes the objection, begins the end of all sessions, and puts the phone or the e-mail of before back with its marker.
   * @param putsBack without it the account keeps what it has
   * @returns `taken` when somebody else has the old one by now; `stale` when account or change is another than was read
   */
  async object(
    { change, account }: Answerable,
    { job, notices, claimant }: Objection,
    putsBack: boolean,
    now: number,
  ): Promise<Result<void, 'taken' | 'stale'>> {
    const taking = claimant && toTake({ claimant }, account.id);
    const written = await this.#table.transact<string>({
      change: update(accountChangeKey(change.accountId, change.id), {
        // Kept while a change that it made void could still be taken back.
        set: { objectedAt: now, ttl: ttlAt(linksEndAt(change, now)) },
        remove: ['before'],
        when: [is('id', change.id), isAbove('objectUntil', now), isAbsent('objectedAt')],
      }),
      ...(putsBack && toPutBack(change, account)),
      ...(taking && { marker: taking.email, claimant: taking.claimant }),
      job: this.#stores.jobs.toBegin(job),
      ...this.#stores.notices.toOrder(notices),
    });
    if (written.ok) return ok(undefined);
    return err(written.error.isOnly('marker') ? 'taken' : 'stale');
  }

  /** An erased account leaves none of what it had before. */
  async forget(accountId: string): Promise<void> {
    const changes = await this.of(accountId);
    await Promise.all(changes.map(({ id }) => this.#table.delete(accountChangeKey(accountId, id))));
  }
}

function toPutBack({ detail, before = {} }: Objectionable, account: Account): Record<string, Write> {
  if (detail === 'password') return {};
  const digest = detail === 'phone' ? 'phoneDigest' : 'emailDigest';
  const markerKey: (digest: string) => Key = detail === 'phone' ? phoneMarkerKey : emailMarkerKey;
  const [from, to] = [account[digest], before[digest]];
  const asItIs: Condition = from === undefined ? isAbsent(digest) : is(digest, from);
  const absent = attributes[detail].filter(name => before[name] === undefined);
  return {
    account: update(accountKey(account.id), {
      set: { ...before },
      remove: absent,
      when: [is('id', account.id), asItIs],
    }),
    ...(to !== from && to !== undefined && { marker: insert({ ...markerKey(to), accountId: account.id }) }),
    ...(to !== from && from !== undefined && { oldMarker: remove(markerKey(from), is('accountId', account.id)) }),
  };
}
