/** Recycled phones: one question an account, asked once, and answered once (requirement M2). */
import type { Account } from '../../../core/account/account.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import { type Newcomer, type PhoneRelease, releaseTransitions } from '../../../core/account/phone-release.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { sourcesOf } from '../../../core/transitions.ts';
import { type Condition, is, isAbove, isAbsent, isOneOf } from '../expression.ts';
import { accountDueKeys, accountKey, phoneMarkerKey, phoneReleaseKey, signUpKey } from '../keys.ts';
import { accountRow, markerRow } from '../rows/account.ts';
import { phoneReleaseRow } from '../rows/phone-release.ts';
import type { Table } from '../table.ts';
import { check, insert, put, update, type Write } from '../writes.ts';
import type { AccountNoticeStore } from './account-notice-store.ts';

const dayMs = 24 * 3600 * 1000;
/** Longer than an owner who answered is left in peace. */
const keptSeconds = 400 * 24 * 3600;

export interface AskedFor {
  readonly account: Account;
  /** The last question about its phone, or about one that it had before. */
  readonly known: PhoneRelease | undefined;
}

/** What a request for the phone writes beside its own mark. */
export type ReleaseRequest =
  | { readonly next: 'open'; readonly release: PhoneRelease }
  | { readonly next: 'join'; readonly newcomer: Newcomer }
  | { readonly next: 'refuse' };

export class PhoneReleaseStore {
  readonly #table: Table;
  readonly #notices: AccountNoticeStore;

  constructor(table: Table, notices: AccountNoticeStore) {
    this.#table = table;
    this.#notices = notices;
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

  /**
   * What a sign-up asks for, once. The account is checked in the same transaction whatever is asked, so that all take as long.
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
      ...this.#notices.toOrder(notices),
    });
    if (asked.ok) return ok(undefined);
    return err(asked.error.has('signUp') ? 'asked' : 'stale');
  }

  /** The owner gave a sign of life. @returns false when the question was answered, or is another, meanwhile */
  async keep(release: PhoneRelease, notices: readonly AccountNotice[], now: number): Promise<boolean> {
    const kept = await this.#table.transact<string>({
      release: update(phoneReleaseKey(release.accountId), {
        set: { status: 'kept', endedAt: now, ttl: Math.ceil(now / 1000) + keptSeconds },
        remove: ['newcomer', 'dueShard', 'dueAt'],
        when: mayEnd(release, 'kept'),
      }),
      ...this.#notices.toOrder(notices),
    });
    return kept.ok;
  }
}

/** The days run from the first request on: a later one only names who is told of the end. */
function toAsk(accountId: string, known: PhoneRelease | undefined, request: ReleaseRequest): Write | undefined {
  const key = phoneReleaseKey(accountId);
  const asItWas = known ? [is('id', known.id), is('status', known.status)] : [];
  if (request.next === 'join') return update(key, { set: { newcomer: request.newcomer }, when: asItWas });
  if (request.next === 'refuse') return check(key, ...asItWas);
  const { release } = request;
  const item = { ...key, ...release, ...accountDueKeys(accountId, lookAt(release, release.askedAt)) };
  return known ? put(item, ...asItWas) : insert(item);
}

/** The owner's signs of life are looked for every day: those of a session go when it ends. */
const lookAt = ({ freesAt }: Pick<PhoneRelease, 'freesAt'>, now: number): number => Math.min(freesAt, now + dayMs);

const mayEnd = ({ id }: PhoneRelease, to: PhoneRelease['status']): Condition[] => [
  is('id', id),
  isOneOf('status', sourcesOf(releaseTransitions, to)),
];
