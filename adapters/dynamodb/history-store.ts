/** The histories that the limits are decided from: a phone's under an optimistic version, the others free of contention. */
import type { Configuration } from '../../core/configuration.ts';
import { type CallerEntries, type CallerHistory, lapsed, unknownCaller } from '../../core/limits/caller-history.ts';
import { nobody } from '../../core/limits/global-history.ts';
import { unknownPhone } from '../../core/limits/phone-history.ts';
import type { Histories, Reservation } from '../../core/limits/reserve.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { callerCharge, filled, historyTtl } from './caller-charge.ts';
import { is, isAbsent, isPresent } from './expression.ts';
import { callerHistoryKey, globalHistoryKey, type Key, phoneHistoryKey } from './keys.ts';
import { answerShardRow, callerHistoryRow, phoneHistoryRow } from './rows/history.ts';
import type { Lookup, Table } from './table.ts';
import { update } from './writes.ts';

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
      remove: phone.lookUps
        .map((_, place) => `lookUps[${place}]`)
        .slice(this.#configuration.phone.maxLookUps24h)
        .reverse(),
      when: [ifVersionIs(phone.version)],
    });
  }
}
