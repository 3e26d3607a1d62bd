/** The histories that the limits are decided from: a phone's under an optimistic version, the others free of contention. */
import type { Configuration } from '../../core/configuration.ts';
import { siteOf } from '../../core/limits/caller-digest.ts';
import { type CallerEntries, type CallerHistory, lapsed, unknownCaller } from '../../core/limits/caller-history.ts';
import { nobody } from '../../core/limits/global-history.ts';
import { failureWindowStart, unknownPhone } from '../../core/limits/phone-history.ts';
import type { Histories, Reservation } from '../../core/limits/reserve.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { callerCharge, filled, historyTtl } from './caller-charge.ts';
import { either, hasFewerThan, is, isAbove, isAbsent, isPresent } from './expression.ts';
import { callerHistoryKey, globalHistoryKey, type Key, phoneHistoryKey } from './keys.ts';
import { allowsGuess, hasBudget, isBelieved, mayLookUp } from './limits/guess-conditions.ts';
import { answerShardRow, callerHistoryRow, guessedAtRow, phoneHistoryRow } from './rows/history.ts';
import type { Lookup, Table } from './table.ts';
import { check, update } from './writes.ts';

const ifVersionIs = (version: number) => (version === 0 ? isAbsent('version') : is('version', version));

export class HistoryStore {
  readonly #table: Table;
  readonly #configuration: Configuration;

  constructor(table: Table, configuration: Configuration) {
    this.#table = table;
    this.#configuration = configuration;
  }

  /** @throws Error when not all of them can be read: without its histories no limit may be passed (requirement I3) */
  async read(phoneDigest: string, callerDigest: string): Promise<Histories> {
    const { histories } = await this.readWith(phoneDigest, callerDigest);
    return histories;
  }

  /** Like `read`, together with other items. @throws Error as `read` does */
  async readWith(
    phoneDigest: string,
    callerDigest: string,
    others: readonly Key[] = [],
  ): Promise<{ readonly histories: Histories; readonly found: Lookup }> {
    const keys = {
      phone: phoneHistoryKey(phoneDigest),
      caller: callerHistoryKey(callerDigest),
      global: globalHistoryKey(phoneDigest),
    };
    const found = await this.#table.batchGet([...Object.values(keys), ...others]);
    return {
      histories: {
        phone: found(keys.phone, phoneHistoryRow) ?? unknownPhone,
        caller: found(keys.caller, callerHistoryRow) ?? unknownCaller,
        global: found(keys.global, answerShardRow) ?? nobody,
      },
      found,
    };
  }

  /**
   * Charges a caller before the charged item is written. It is one write that waits for no other, within the limits however
   * many come at once. A charge that comes to nothing is harmless: it counts for an hour, or for a code's life.
   * @param known the history that the charge was decided on
   * @returns the history as it was found when it does not allow the charge: decide again
   */
  async charge(
    callerDigest: string,
    known: CallerHistory,
    charge: CallerEntries,
    now: number,
  ): Promise<Result<void, CallerHistory>> {
    const change = callerCharge(known, charge, this.#configuration, now);
    if (!change) return ok(undefined);
    const charged = await this.#table.update(callerHistoryKey(callerDigest), change, callerHistoryRow);
    if (charged.ok) return ok(undefined);
    const found = charged.error ?? unknownCaller;
    return (await this.#dropLapsed(callerDigest, found, now))
      ? this.charge(callerDigest, known, charge, now)
      : err(found);
  }

  /**
   * The caller's part of a reservation, for the transaction that orders one more send of a sign-up.
   * @returns undefined when nothing has to be charged
   */
  toCharge(callerDigest: string, { caller, charge }: Reservation, now: number) {
    const change = callerCharge(caller, charge, this.#configuration, now);
    return change && update(callerHistoryKey(callerDigest), change);
  }

  /** Makes room where lapsed entries alone stood in the way of `toCharge`. @param found what it found */
  async makeRoom(callerDigest: string, found: CallerHistory | undefined, now: number): Promise<void> {
    if (found) await this.#dropLapsed(callerDigest, found, now);
  }

  /** @returns whether there were any */
  async #dropLapsed(callerDigest: string, found: CallerHistory, now: number): Promise<boolean> {
    const deleteFrom = filled(lapsed(found, this.#configuration, now));
    if (!deleteFrom.signUps && !deleteFrom.shortCodes) return false;
    await this.#table.update(callerHistoryKey(callerDigest), { deleteFrom, when: [isPresent('pk')] });
    return true;
  }

  /** Takes the short codes of proven phones off those outstanding at their caller. */
  async releaseShortCodes(callerDigest: string, shortCodes: ReadonlySet<string>): Promise<void> {
    const change = { deleteFrom: { shortCodes }, when: [isPresent('pk')] };
    await this.#table.update(callerHistoryKey(callerDigest), change);
  }

  /** The phone's part of a reservation, valid only while its version is the one it was decided on. */
  toReserve(phoneDigest: string, { phone }: Reservation, now: number) {
    return update(phoneHistoryKey(phoneDigest), {
      set: {
        sends: phone.sends,
        firstFrom: phone.firstFrom,
        version: phone.version + 1,
        ttl: historyTtl(now, this.#configuration.phone.windowDays),
      },
      // By place: a look-up that was noted meanwhile moves older ones there.
      remove: phone.lookUps.flatMap((_, place) =>
        place < this.#configuration.phone.maxLookUps24h ? [] : [`lookUps[${place}]`],
      ),
      when: [ifVersionIs(phone.version)],
    });
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

  /** The condition under which a short code of this caller counts: it was not found guessing. */
  toBelieve(callerDigest: string, now: number) {
    return check(callerHistoryKey(callerDigest), isBelieved(this.#configuration, now));
  }

  /**
   * Notes a wrong answer of this caller. A list of twice what the limits need is cut in half, so that few meet over it.
   * @returns when its latest ones were, the latest first, as many as the limits need or more
   */
  async noteFailureFrom(callerDigest: string, now: number): Promise<readonly number[]> {
    const key = callerHistoryKey(callerDigest);
    const limit = this.#configuration.global.failuresPerCaller + 1;
    const lasting = { ttl: historyTtl(now, 1) };
    const noted = await this.#table.updateAndGet(
      key,
      { set: lasting, prepend: { failures: [now] }, when: [hasFewerThan('failures', 2 * limit)] },
      callerHistoryRow,
    );
    if (noted.ok) return noted.value.failures;
    const found = noted.error?.failures ?? [];
    const failures = [now, ...found].slice(0, limit);
    const cut = await this.#table.update(key, { set: { failures, ...lasting }, when: [is('failures', found)] });
    return cut.ok ? failures : this.noteFailureFrom(callerDigest, now);
  }
}
