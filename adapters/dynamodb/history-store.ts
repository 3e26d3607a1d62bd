/** The histories that the limits are decided from: a phone's under an optimistic version, the others free of contention. */
import type { Configuration } from '../../core/configuration.ts';
import { type CallerCharge, type CallerHistory, lapsed, unknownCaller } from '../../core/limits/caller-history.ts';
import type { Callers } from '../../core/limits/callers.ts';
import { nobody } from '../../core/limits/global-history.ts';
import { unknownPhone } from '../../core/limits/phone-history.ts';
import type { Histories, Reservation } from '../../core/limits/reserve.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { callerCharge, filled, historyTtl } from './caller-charge.ts';
import { is, isAbsent, isPresent } from './expression.ts';
import { globalHistoryKey, type Key, phoneHistoryKey } from './keys.ts';
import { type CallerItem, callerItems, named } from './limits/caller-items.ts';
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
    const keys = { phone: phoneHistoryKey(phoneDigest), global: globalHistoryKey(phoneDigest) };
    const items = callerItems(callerDigest, this.#configuration);
    const found = await this.#table.batchGet([keys.phone, ...items.map(({ key }) => key), keys.global, ...others]);
    const callers = named(items.map(({ name, key }) => [name, found(key, callerHistoryRow) ?? unknownCaller]));
    return {
      histories: {
        phone: found(keys.phone, phoneHistoryRow) ?? unknownPhone,
        caller: unknownCaller,
        ...callers,
        global: found(keys.global, answerShardRow) ?? nobody,
      },
      found,
    };
  }

  /**
   * Charges a caller, and the site around it, before the charged item is written. Each is one write that waits for no other,
   * within the limits however many come at once. A charge that comes to nothing is harmless: it counts for an hour, or for a
   * code's life.
   * @param known the histories that the charge was decided on
   * @returns the histories as they were found where they do not allow the charge: decide again
   */
  async charge(
    callerDigest: string,
    known: Callers,
    charge: CallerCharge,
    now: number,
  ): Promise<Result<void, Partial<Callers>>> {
    const items = callerItems(callerDigest, this.#configuration);
    const charged = await Promise.all(items.map(item => this.#charge(item, known[item.name], charge, now)));
    const moved = items.flatMap(({ name }, index) => {
      const one = charged[index];
      return one && !one.ok ? [[name, one.error] as const] : [];
    });
    return moved.length === 0 ? ok(undefined) : err(named(moved));
  }

  async #charge(
    item: CallerItem,
    known: CallerHistory = unknownCaller,
    charge: CallerCharge,
    now: number,
  ): Promise<Result<void, CallerHistory>> {
    const change = callerCharge(known, charge, item.limits, now);
    if (!change) return ok(undefined);
    const charged = await this.#table.update(item.key, change, callerHistoryRow);
    if (charged.ok) return ok(undefined);
    const found = charged.error ?? unknownCaller;
    return (await this.#dropLapsed(item, found, now)) ? this.#charge(item, known, charge, now) : err(found);
  }

  /**
   * The caller's part of a reservation, for the transaction that orders one more send of a sign-up.
   * @returns nothing where nothing has to be charged
   */
  toCharge(callerDigest: string, { callers, charge }: Reservation, now: number) {
    return named(
      callerItems(callerDigest, this.#configuration).flatMap(({ name, key, limits }) => {
        const change = callerCharge(callers[name] ?? unknownCaller, charge, limits, now);
        return change ? [[name, update(key, change)] as const] : [];
      }),
    );
  }

  /** Makes room where lapsed entries alone stood in the way of `toCharge`. @param found what it found */
  async makeRoom(
    callerDigest: string,
    found: (name: CallerItem['name']) => CallerHistory | undefined,
    now: number,
  ): Promise<void> {
    for (const item of callerItems(callerDigest, this.#configuration)) {
      const history = found(item.name);
      if (history) await this.#dropLapsed(item, history, now);
    }
  }

  /** @returns whether there were any */
  async #dropLapsed({ key, limits }: CallerItem, found: CallerHistory, now: number): Promise<boolean> {
    const deleteFrom = filled(lapsed(found, limits, now));
    if (!deleteFrom.signUps && !deleteFrom.shortCodes) return false;
    await this.#table.update(key, { deleteFrom, when: [isPresent('pk')] });
    return true;
  }

  /** Takes the short codes of proven phones off those outstanding at their caller. */
  async releaseShortCodes(callerDigest: string, shortCodes: ReadonlySet<string>): Promise<void> {
    const change = { deleteFrom: { shortCodes }, when: [isPresent('pk')] };
    const items = callerItems(callerDigest, this.#configuration);
    await Promise.all(items.map(({ key }) => this.#table.update(key, change)));
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
