/** Recycled phones: one question an account, asked once, and answered once (requirement M2). */
import type { Account } from '../../../core/account/account.ts';
import type { AccountJob } from '../../../core/account/account-job.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import {
  type Newcomer,
  nextLookAt,
  type PhoneRelease,
  releaseTransitions,
} from '../../../core/account/phone-release.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { sourcesOf } from '../../../core/transitions.ts';
import { accountDueKeys } from '../due/due-keys.ts';
import { type Condition, either, is, isAbove, isAbsent, isBelow, isOneOf } from '../expression.ts';
import { accountKey, credentialKey, phoneMarkerKey, phoneReleaseKey, signUpKey } from '../keys.ts';
import { accountRow, markerRow } from '../rows/account.ts';
import { phoneReleaseRow } from '../rows/phone-release.ts';
import type { Table } from '../table.ts';
import { check, insert, put, remove, update, type Write } from '../writes.ts';
import type { AccountJobStore } from './account-job-store.ts';
import type { AccountNoticeStore } from './account-notice-store.ts';
import { type Owner, ownerOf } from './claimants.ts';

/** Longer than an owner who answered is left in peace; and, of a phone that is free, than anybody asks what became of it. */
const keptSeconds = { kept: 400 * 24 * 3600, released: 30 * 24 * 3600 };

export interface AskedFor {
  readonly account: Account;
  /** The last question about its phone, or about one that it had before. */
  readonly known: PhoneRelease | undefined;
}

/** The writes of a request for the phone, beside its own mark. */
export type ReleaseRequest =
  | { readonly next: 'open'; readonly release: PhoneRelease }
  | { readonly next: 'join'; readonly newcomer: Newcomer }
  | { readonly next: 'refuse' };

/** Stores that write a part of a question's transactions. */
interface Stores {
  readonly notices: AccountNoticeStore;
  readonly jobs: AccountJobStore;
}

export class PhoneReleaseStore {
  readonly #table: Table;
  readonly #stores: Stores;

  constructor(table: Table, stores: Stores) {
    this.#table = table;
    this.#stores = stores;
  }

  /** @returns undefined when no account has the phone */
  async find(phoneDigest: string): Promise<AskedFor | undefined> {
    const marker = await this.#table.get(phoneMarkerKey(phoneDigest), markerRow);
    if (!marker) return undefined;
    const keys = { account: accountKey(marker.accountId), release: phoneReleaseKey(marker.accountId) };
    const found = await this.#table.batchGet(Object.values(keys));
    const account = found(keys.account, accountRow);
    return account && { account, known: found(keys.release, phoneReleaseRow) };
  }

  get(accountId: string): Promise<PhoneRelease | undefined> {
    return this.#table.get(phoneReleaseKey(accountId), phoneReleaseRow);
  }

  owner = (accountId: string): Promise<Owner> => ownerOf(this.#table, accountId);

  /**
   * Notes the request of a sign-up, once. The account is checked in the same transaction whatever is asked, so that all take as long.
   * @returns `asked` when this sign-up did before, `stale` when account or question is not as it was read any more
   */
  async ask(
    { id, phoneDigest }: Pick<SignUp, 'id' | 'phoneDigest'>,
    { account, known }: AskedFor,
    request: ReleaseRequest,
    notices: readonly AccountNotice[],
    now: number,
  ): Promise<Result<void, 'asked' | 'stale'>> {
    const asked = await this.#table.transact<string>({
      signUp: update(signUpKey(id), {
        set: { releaseAskedAt: now },
        when: [is('rejectionReason', 'account_exists'), isAbove('expiresAt', now), isAbsent('releaseAskedAt')],
      }),
      account: check(accountKey(account.id), is('phoneDigest', phoneDigest)),
      release: toAsk(account.id, known, request),
      ...this.#stores.notices.toOrder(notices),
    });
    if (asked.ok) return ok(undefined);
    return err(asked.error.has('signUp') ? 'asked' : 'stale');
  }

  /**
   * The owner gave a sign of life.
   * @returns `moot` when the account is gone, or has another phone: the question waits for `drop`, or it would be kept as answered;
   * `stale` when it was answered, or is another, meanwhile
   */
  async keep(
    release: PhoneRelease,
    notices: readonly AccountNotice[],
    now: number,
  ): Promise<Result<void, 'moot' | 'stale'>> {
    const kept = await this.#table.transact<string>({
      release: toEnd(release, 'kept', now),
      account: check(accountKey(release.accountId), is('phoneDigest', release.phoneDigest)),
      ...this.#stores.notices.toOrder(notices),
    });
    if (kept.ok) return kept;
    return err(kept.error.isOnly('account') ? 'moot' : 'stale');
  }

  /**
   * The phone is free, and its account goes on without it: all at once, and only if the owner gave no sign of life until this very
   * write. No data moves.
   * @returns false when something is not as it was read any more: decide again
   */
  async free(
    release: PhoneRelease,
    { job, notices }: { readonly job: AccountJob; readonly notices: readonly AccountNotice[] },
    now: number,
  ): Promise<boolean> {
    const { accountId, phoneDigest, askedAt } = release;
    const freed = await this.#table.transact<string>({
      release: toEnd(release, 'released', now),
      account: update(accountKey(accountId), {
        remove: ['phone', 'line', 'isCallable', 'phoneDigest'],
        when: [is('phoneDigest', phoneDigest), either(isAbsent('signedInAt'), isBelow('signedInAt', askedAt))],
      }),
      password: check(credentialKey(accountId, 'password'), either(isAbsent('pk'), isBelow('changedAt', askedAt))),
      marker: remove(phoneMarkerKey(phoneDigest), is('accountId', accountId)),
      job: this.#stores.jobs.toBegin(job),
      ...this.#stores.notices.toOrder(notices),
    });
    return freed.ok;
  }

  /** The account is gone, or has another phone: there is nothing left to free, nor to remember. @returns false when the question was answered, or is another, meanwhile */
  async drop(release: PhoneRelease, notices: readonly AccountNotice[]): Promise<boolean> {
    const dropped = await this.#table.transact<string>({
      release: remove(phoneReleaseKey(release.accountId), ...mayEnd(release, 'released')),
      ...this.#stores.notices.toOrder(notices),
    });
    return dropped.ok;
  }

  /** Nothing is decided yet. @param reminder told to the owner now, once; without it the next look is all */
  async lookAgain(
    release: PhoneRelease,
    reminder: readonly AccountNotice[] | undefined,
    now: number,
  ): Promise<boolean> {
    const { accountId } = release;
    const looked = await this.#table.transact<string>({
      release: update(phoneReleaseKey(accountId), {
        set: { ...accountDueKeys(accountId, nextLookAt(release, now)), ...(reminder && { remindedAt: now }) },
        when: [...mayEnd(release, 'released'), ...(reminder ? [isAbsent('remindedAt')] : [])],
      }),
      ...this.#stores.notices.toOrder(reminder ?? []),
    });
    return looked.ok;
  }
}

/** The days run from the first request on: a later one only names who is told of the end. */
function toAsk(accountId: string, known: PhoneRelease | undefined, request: ReleaseRequest): Write | undefined {
  const key = phoneReleaseKey(accountId);
  const asItWas = known ? [is('id', known.id), is('status', known.status)] : [isAbsent('pk')];
  if (request.next === 'join') return update(key, { set: { newcomer: request.newcomer }, when: asItWas });
  if (request.next === 'refuse') return check(key, ...asItWas);
  const { release } = request;
  const item = { ...key, ...release, ...accountDueKeys(accountId, nextLookAt(release, release.askedAt)) };
  return known ? put(item, ...asItWas) : insert(item);
}

/** The person who asked is not kept. */
const toEnd = (release: PhoneRelease, to: 'kept' | 'released', now: number): Write =>
  update(phoneReleaseKey(release.accountId), {
    set: { status: to, endedAt: now, ttl: Math.ceil(now / 1000) + keptSeconds[to] },
    remove: ['newcomer', 'dueShard', 'dueAt'],
    when: mayEnd(release, to),
  });

const mayEnd = ({ id }: PhoneRelease, to: PhoneRelease['status']): Condition[] => [
  is('id', id),
  isOneOf('status', sourcesOf(releaseTransitions, to)),
];
