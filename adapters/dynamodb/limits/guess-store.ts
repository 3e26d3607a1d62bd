/** The effect of answers on the histories: each is charged, or allowed, by one condition on the phone and one on the caller. */
import type { Configuration } from '../../../core/configuration.ts';
import { siteOf } from '../../../core/limits/caller-digest.ts';
import { failureWindowStart } from '../../../core/limits/phone-history.ts';
import { historyTtl } from '../caller-charge.ts';
import { either, hasFewerThan, is, isAbove, isAbsent } from '../expression.ts';
import { phoneHistoryKey } from '../keys.ts';
import { callerHistoryRow, guessedAtRow } from '../rows/history.ts';
import type { Table } from '../table.ts';
import { check, update } from '../writes.ts';
import { type CallerItem, callerItems, named } from './caller-items.ts';
import { allowsGuess, hasBudget, isBelieved, mayLookUp } from './guess-conditions.ts';

/** The times of the latest wrong answers, the latest first: of a caller, and of its site where that is another. */
export interface Failures {
  readonly caller: readonly number[];
  readonly site?: readonly number[];
}

export class GuessStore {
  readonly #table: Table;
  readonly #configuration: Configuration;

  constructor(table: Table, configuration: Configuration) {
    this.#table = table;
    this.#configuration = configuration;
  }

  /**
   * Charges the phone's budget for a wrong guess, before anybody is told that it was wrong (requirements B2, B4).
   * @returns whether the budget allowed it
   */
  async recordFailure(phoneDigest: string, isShort: boolean, now: number): Promise<boolean> {
    const set = { lastGuessAt: now, ttl: historyTtl(now, this.#configuration.phone.windowDays) };
    const windowStart = failureWindowStart(this.#configuration, now);
    const charged = await this.#table.update(
      phoneHistoryKey(phoneDigest),
      {
        set,
        count: { failures: 1, shortFailures: isShort ? 1 : 0 },
        when: [
          either(isAbsent('lastGuessAt'), isAbove('lastGuessAt', windowStart - 1)),
          hasBudget(this.#configuration, isShort),
        ],
      },
      guessedAtRow,
    );
    if (charged.ok) return true;
    const lastGuessAt = charged.error?.lastGuessAt ?? now;
    if (lastGuessAt >= windowStart) return false;
    const restarted = await this.#table.update(phoneHistoryKey(phoneDigest), {
      set: { ...set, failures: 1, shortFailures: isShort ? 1 : 0 },
      when: [is('lastGuessAt', lastGuessAt)],
    });
    return restarted.ok || this.recordFailure(phoneDigest, isShort, now);
  }

  /** The condition under which a right guess counts: one more wrong guess would have been looked at too. */
  toAllowGuess(phoneDigest: string, isShort: boolean, now: number) {
    return check(phoneHistoryKey(phoneDigest), allowsGuess(this.#configuration, isShort, now));
  }

  /**
   * Like `toAllowGuess`. It notes that the phone is proven where this caller is, whom no stranger keeps out (requirement X29).
   * A phone without a look-up left proves nothing, whether it would find an account or not (requirement X33).
   * @param finds whether it finds an account, which is a look-up
   */
  toProve(phoneDigest: string, isShort: boolean, callerDigest: string, now: number, finds: boolean) {
    const { phone } = this.#configuration;
    return update(phoneHistoryKey(phoneDigest), {
      set: { provenFrom: siteOf(callerDigest), ttl: historyTtl(now, phone.windowDays) },
      ...(finds && { prepend: { lookUps: [now] } }),
      when: [allowsGuess(this.#configuration, isShort, now), mayLookUp(this.#configuration, now)],
    });
  }

  /** The conditions under which a short code of this caller counts: neither it nor its site was found guessing. */
  toBelieve(callerDigest: string, now: number) {
    const items = callerItems(callerDigest, this.#configuration);
    return named(items.map(({ name, key, limits }) => [name, check(key, isBelieved(limits, now))]));
  }

  /**
   * Notes a wrong answer of this caller, and of its site.
   * @returns when the latest ones of each were, the latest first, as many as the limits need or more
   */
  async noteFailureFrom(callerDigest: string, now: number): Promise<Failures> {
    const items = callerItems(callerDigest, this.#configuration);
    const noted = await Promise.all(items.map(async item => [item.name, await this.#noteFailure(item, now)] as const));
    return { caller: [], ...named(noted) };
  }

  /** A list of twice what the limits need is cut in half, so that few meet over it. */
  async #noteFailure(item: CallerItem, now: number): Promise<readonly number[]> {
    const limit = item.limits.global.failuresPerCaller + 1;
    const lasting = { ttl: historyTtl(now, 1) };
    const noted = await this.#table.updateAndGet(
      item.key,
      { set: lasting, prepend: { failures: [now] }, when: [hasFewerThan('failures', 2 * limit)] },
      callerHistoryRow,
    );
    if (noted.ok) return noted.value.failures;
    const found = noted.error?.failures ?? [];
    const failures = [now, ...found].slice(0, limit);
    const cut = await this.#table.update(item.key, { set: { failures, ...lasting }, when: [is('failures', found)] });
    return cut.ok ? failures : this.#noteFailure(item, now);
  }
}
