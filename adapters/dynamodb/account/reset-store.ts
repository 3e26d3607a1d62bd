/** Resets of forgotten passwords: each step of one is taken once, and only while its proofs hold (requirements P3 and H3). */
import type { EndSessionsJob } from '../../../core/account/account-job.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import type { CommonChallenge, ResetChallenge } from '../../../core/account/challenge.ts';
import {
  type PasswordReset,
  type ResetStatus,
  resetPace,
  resetTransitions,
} from '../../../core/account/password-reset.ts';
import { err, type Result } from '../../../core/result.ts';
import type { Device } from '../../../core/session/device.ts';
import { sourcesOf } from '../../../core/transitions.ts';
import { accountDueKeys } from '../due/due-keys.ts';
import { type Condition, is, isAbove, isAtMost, isOneOf } from '../expression.ts';
import { accountKey, challengeKey, credentialKey } from '../keys.ts';
import { countedTries } from '../limits/caller-tries.ts';
import type { GuessStore } from '../limits/guess-store.ts';
import { challengeRow } from '../rows/challenge.ts';
import type { Table } from '../table.ts';
import { check, update } from '../writes.ts';
import type { AccountJobStore } from './account-job-store.ts';
import type { AccountNoticeStore } from './account-notice-store.ts';
import type { ChallengeStore } from './challenge-store.ts';
import { type Claimant, type Found, findClaimant, type Owner, ownerOf } from './claimants.ts';
import { toRemember } from './session-writes.ts';

/** Stores that write a part of a reset's transactions. */
interface Stores {
  readonly challenges: ChallengeStore;
  readonly notices: AccountNoticeStore;
  readonly guesses: GuessStore;
  readonly jobs: AccountJobStore;
}

/** The challenge as a step of a reset leaves it. */
export interface NextCode
  extends Pick<CommonChallenge, 'destination' | 'provesDigest' | 'code' | 'send' | 'expiresAt'> {
  readonly reset: PasswordReset;
}

/** Everything that a new password brings about. */
export interface NewPassword {
  /** PHC string. */
  readonly hash: string;
  readonly device: Device;
  readonly job: EndSessionsJob;
  readonly notices: readonly AccountNotice[];
}

/** A second code that missed its queue is ordered again from then on. */
const lookAfterMs = 60_000;
/** For a link that comes back late. */
const ttlAfter = (instant: number) => Math.ceil(instant / 1000) + 7 * 24 * 3600;

const mayBecome = (status: ResetStatus): Condition => isOneOf('reset.status', sourcesOf(resetTransitions, status));

/** The account still has what was proven, and the password is still the forgotten one (requirement B5). */
const proofsHold = ({ budgetDigest, provesDigest }: ResetChallenge, { proven }: PasswordReset): Condition[] => [
  ...(proven.includes('phone') ? [is('phoneDigest', budgetDigest)] : []),
  ...(proven.includes('email') ? [is('emailDigest', provesDigest), is('emailStatus', 'confirmed')] : []),
];

export class ResetStore {
  readonly #table: Table;
  readonly #stores: Stores;

  constructor(table: Table, stores: Stores) {
    this.#table = table;
    this.#stores = stores;
  }

  find = (claimant: Claimant, now: number): Promise<Found> => findClaimant(this.#table, claimant, 'reset', now);
  owner = (accountId: string): Promise<Owner> => ownerOf(this.#table, accountId);

  async get(id: string): Promise<ResetChallenge | undefined> {
    const challenge = await this.#stores.challenges.get(id);
    return challenge?.purpose === 'reset' ? challenge : undefined;
  }

  /** Begins a reset, and counts it for whoever asks. @returns false when its caller may not ask any more: decide again */
  async begin({ callerDigest, tries }: Found, challenge: ResetChallenge, now: number): Promise<boolean> {
    const written = await this.#table.transact({
      challenge: this.#stores.challenges.toOpen(challenge),
      ...countedTries(callerDigest, 'reset', tries, { pace: resetPace }, now),
    });
    return written.ok;
  }

  /**
   * Orders the second code.
   * @param isProven the first one was right, so that its guess is charged to no one
   * @returns `spent` when the phone was guessed at too often, `stale` when it was answered, or the account has another phone
   */
  nextCode = (challenge: ResetChallenge, change: NextCode, isProven: boolean, now: number) =>
    this.#step(
      challenge,
      change.reset,
      { ...change, ...accountDueKeys(challenge.id, now + lookAfterMs), ttl: ttlAfter(change.expiresAt) },
      { isProven, notices: [] },
      now,
    );

  /** Grants the reset, now or after a wait that every channel is told of. @returns as `nextCode` does */
  grant(
    challenge: ResetChallenge,
    reset: PasswordReset,
    { isProven, notices }: { readonly isProven: boolean; readonly notices: readonly AccountNotice[] },
    now: number,
  ) {
    const { usableAt = now, usableUntil = now } = reset;
    const set = {
      ...{ status: 'proven', reset, ttl: ttlAfter(usableUntil) },
      ...(usableAt > now && accountDueKeys(challenge.id, usableAt)),
    };
    return this.#step(challenge, reset, set, { isProven, notices }, now);
  }

  async #step(
    challenge: ResetChallenge,
    reset: PasswordReset,
    set: Record<string, unknown>,
    { isProven, notices }: { readonly isProven: boolean; readonly notices: readonly AccountNotice[] },
    now: number,
  ): Promise<Result<void, 'spent' | 'stale'>> {
    const { id, code, accountId, budgetDigest } = challenge;
    const holds = proofsHold(challenge, reset);
    const written = await this.#table.transact<string>({
      reset: update(challengeKey(id), {
        set,
        ...(!('dueAt' in set) && { remove: ['dueShard', 'dueAt'] }),
        when: [
          is('status', 'awaiting_code'),
          is('code.id', code.id),
          is('reset.isSecondCode', challenge.reset.isSecondCode),
          mayBecome(reset.status),
        ],
      }),
      ...(isProven && { guesses: this.#stores.guesses.toAllowGuess(budgetDigest, false, now) }),
      ...(holds.length > 0 && { account: check(accountKey(accountId), ...holds) }),
      ...this.#stores.notices.toOrder(notices),
    });
    if (written.ok) return written;
    return err(written.error.has('guesses') ? 'spent' : 'stale');
  }

  /**
   * The new password, once (requirement P3): all sessions are to end, and the owner is told, or nothing is done.
   * @returns false when it was used, cancelled or outlived, or password, phone or e-mail changed meanwhile
   */
  async use(challenge: ResetChallenge, { hash, device, job, notices }: NewPassword, now: number): Promise<boolean> {
    const { id, accountId, reset } = challenge;
    const written = await this.#table.transact<string>({
      reset: update(challengeKey(id), {
        set: { 'reset.status': 'used' },
        remove: ['dueShard', 'dueAt'],
        when: [mayBecome('used'), isAtMost('reset.usableAt', now), isAbove('reset.usableUntil', now)],
      }),
      credential: update(credentialKey(accountId, 'password'), {
        set: { hash, version: reset.credentialVersion + 1, changedAt: now },
        when: [is('version', reset.credentialVersion)],
      }),
      account: check(accountKey(accountId), ...proofsHold(challenge, reset)),
      device: toRemember(device),
      job: this.#stores.jobs.toBegin(job),
      ...this.#stores.notices.toOrder(notices),
    });
    return written.ok;
  }

  /** @returns why not: it was used, or there is no such reset */
  async cancel(id: string): Promise<Result<void, 'used' | 'unknown'>> {
    const cancelled = await this.#table.update(
      challengeKey(id),
      { set: { 'reset.status': 'cancelled' }, remove: ['dueShard', 'dueAt'], when: [mayBecome('cancelled')] },
      challengeRow,
    );
    if (cancelled.ok) return cancelled;
    const found = cancelled.error;
    if (found?.purpose !== 'reset') return err('unknown');
    return found.reset.status === 'used' ? err('used') : { ok: true, value: undefined };
  }

  /** Its wait is over: whoever proved it is told once. */
  async tellUsable({ id }: ResetChallenge, notices: readonly AccountNotice[]): Promise<void> {
    await this.#table.transact<string>({
      reset: update(challengeKey(id), { remove: ['dueShard', 'dueAt'], when: [is('reset.status', 'granted')] }),
      ...this.#stores.notices.toOrder(notices),
    });
  }
}
