/** Challenges: ordered, sent once, answered a few times, proven once. */
import { type Bound, type Challenge, challengeTransitions } from '../../../core/account/challenge.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { noOwnSends, type OwnSends } from '../../../core/limits/own-sends.ts';
import type { Reservation } from '../../../core/limits/reserve.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { sourcesOf } from '../../../core/transitions.ts';
import { either, is, isAbove, isAbsent, isBelow, isOneOf } from '../expression.ts';
import type { HistoryStore } from '../history-store.ts';
import { challengeKey, ownSendsKey } from '../keys.ts';
import { challengeRow, ownSendsRow } from '../rows/challenge.ts';
import type { Table } from '../table.ts';
import { insert, update, type Write } from '../writes.ts';

/** Longer than a function that sends may run, so that a lease that lapsed means a crash. */
const leaseMs = 45_000;
/** For support, and for links that come back late. */
const keptSeconds = 7 * 24 * 3600;

/** A password is kept for its comparison alone, and a new phone or e-mail until it is proven. */
const typed = ['typedHash', 'newPhone', 'newEmail'] as const;

const beforeProven = isOneOf('status', sourcesOf(challengeTransitions, 'proven'));

export class ChallengeStore {
  readonly #table: Table;
  readonly #histories: HistoryStore;
  readonly #configuration: Configuration;

  constructor(table: Table, histories: HistoryStore, configuration: Configuration) {
    this.#table = table;
    this.#histories = histories;
    this.#configuration = configuration;
  }

  get(id: string): Promise<Challenge | undefined> {
    return this.#table.get(challengeKey(id), challengeRow);
  }

  toOpen = (challenge: Challenge): Write =>
    insert({
      ...challengeKey(challenge.id),
      ...challenge,
      ttl: Math.ceil(challenge.expiresAt / 1000) + (typed.some(name => name in challenge) ? 0 : keptSeconds),
    });

  /** Opens the challenge alone: the function that sends reserves the send. */
  async open(challenge: Challenge): Promise<void> {
    await this.#table.transact({ challenge: this.toOpen(challenge) });
  }

  async ownSends(digest: string): Promise<OwnSends> {
    return (await this.#table.get(ownSendsKey(digest), ownSendsRow)) ?? noOwnSends;
  }

  /** Valid only while the sends are those that were decided on. */
  toReserveOwn = (digest: string, { version, sends }: OwnSends, now: number): Write =>
    update(ownSendsKey(digest), {
      set: { sends, version: version + 1, ttl: Math.ceil(now / 1000) + 2 * 24 * 3600 },
      when: [version === 0 ? isAbsent('version') : is('version', version)],
    });

  /** @returns false when the sends were not as they were read any more */
  async reserveOwn(digest: string, ownSends: OwnSends, now: number): Promise<boolean> {
    return (await this.#table.transact({ ownSends: this.toReserveOwn(digest, ownSends, now) })).ok;
  }

  /** One more send, maybe of a new code, while the challenge is as it was read. */
  toOrder = (challenge: Challenge, change: Pick<Challenge, 'send' | 'code'>, now: number): Write =>
    update(challengeKey(challenge.id), {
      set: { ...change },
      when: [
        beforeProven,
        isAbove('expiresAt', now),
        is('send.number', challenge.send.number),
        is('code.id', challenge.code.id),
      ],
    });

  /** Orders one more send, maybe of a new code. @returns `stale` when challenge or sends are not as they were read any more */
  async order(
    challenge: Challenge,
    change: Pick<Challenge, 'send' | 'code'>,
    ownSends: OwnSends | undefined,
    now: number,
  ): Promise<Result<Challenge, 'stale'>> {
    const ordered = await this.#table.transact({
      challenge: this.toOrder(challenge, change, now),
      ownSends: ownSends && this.toReserveOwn(challenge.budgetDigest, ownSends, now),
    });
    return ordered.ok ? ok({ ...challenge, ...change }) : err('stale');
  }

  /**
   * Like `order`, of a code that the history of its phone bears.
   * @returns `stale` when the challenge is not as it was read any more, `conflict` when the history is not
   */
  async orderReserved(
    challenge: Challenge,
    change: Pick<Challenge, 'send' | 'code'>,
    reservation: Reservation,
    now: number,
  ): Promise<Result<Challenge, 'stale' | 'conflict'>> {
    const ordered = await this.#table.transact({
      challenge: this.toOrder(challenge, change, now),
      phone: this.#histories.toReserve(challenge.provesDigest, reservation, now),
    });
    if (ordered.ok) return ok({ ...challenge, ...change });
    return err(ordered.error.has('challenge') ? 'stale' : 'conflict');
  }

  /**
   * Opens a challenge whose send comes from a right password or a session.
   * @returns false when the sends were not as they were read any more
   */
  async openOwn(challenge: Challenge, ownSends: OwnSends, now: number): Promise<boolean> {
    const written = await this.#table.transact({
      challenge: this.toOpen(challenge),
      ownSends: this.toReserveOwn(challenge.budgetDigest, ownSends, now),
    });
    return written.ok;
  }

  /**
   * Counts one answer before it is compared (requirement B2).
   * @param bound whose challenge it must be
   * @returns the challenge as it was when it cannot be counted
   */
  countAttempt(
    id: string,
    { purposes, bound = {} }: { readonly purposes: readonly Challenge['purpose'][]; readonly bound?: Bound },
    length: number,
    now: number,
  ) {
    return this.#table.countAndGet(
      challengeKey(id),
      {
        count: { 'code.attempts': 1 },
        when: [
          beforeProven,
          isOneOf('purpose', purposes),
          ...Object.entries(bound).map(([name, value]) => is(name, value)),
          is('code.length', length),
          isAbove('code.expiresAt', now),
          isAbove('expiresAt', now),
          isBelow('code.attempts', this.#configuration.code.maxAttempts),
        ],
      },
      challengeRow,
    );
  }

  /**
   * The right digits were typed, once (requirement B3), and they are still those of this challenge. Nothing of what
   * was typed is kept with it.
   */
  toProve = ({ id, code }: Pick<Challenge, 'id' | 'code'>): Write =>
    update(challengeKey(id), {
      set: { status: 'proven' },
      remove: typed,
      when: [beforeProven, is('code.id', code.id)],
    });

  /** Charges the history of a phone, or an e-mail, for a send that strangers may ask for. */
  async reserve(digest: string, reservation: Reservation, now: number): Promise<Result<void, 'conflict'>> {
    const reserved = await this.#table.transact({ phone: this.#histories.toReserve(digest, reservation, now) });
    return reserved.ok ? ok(undefined) : err('conflict');
  }

  /** Claims the ordered send. @returns undefined when it was sent, is being sent, or nobody waits for it any more */
  async claimSend(id: string, sendNumber: number, now: number): Promise<Challenge | undefined> {
    const claimed = await this.#table.updateAndGet(
      challengeKey(id),
      {
        set: { 'send.status': 'sending', 'send.leaseUntil': now + leaseMs },
        when: [
          beforeProven,
          is('send.number', sendNumber),
          isAbove('code.expiresAt', now),
          either(is('send.status', 'ordered'), isBelow('send.leaseUntil', now)),
        ],
      },
      challengeRow,
    );
    return claimed.ok ? claimed.value : undefined;
  }

  async sent({ id, send }: Pick<Challenge, 'id' | 'send'>): Promise<void> {
    await this.#table.update(challengeKey(id), {
      set: { 'send.status': 'sent' },
      remove: ['send.leaseUntil'],
      when: [is('send.number', send.number)],
    });
  }

  /** It certainly did not go out: the next attempt need not wait for the lease to lapse, and charges no limit again. */
  async releaseSend({ id, send }: Pick<Challenge, 'id' | 'send'>): Promise<void> {
    await this.#table.update(challengeKey(id), {
      set: { 'send.status': 'ordered', 'send.isReserved': true },
      remove: ['send.leaseUntil'],
      when: [is('send.number', send.number), is('send.status', 'sending')],
    });
  }
}
