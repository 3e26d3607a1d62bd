/** The histories that the limits are decided from, each under an optimistic version. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Configuration } from '../../core/configuration.ts';
import { type AddressHistory, shortCodeEntry, unknownAddress } from '../../core/limits/address-history.ts';
import { type EveryoneHistory, nobody } from '../../core/limits/everyone-history.ts';
import { failureWindowStart, type PhoneHistory, unknownPhone } from '../../core/limits/phone-history.ts';
import type { Histories, Reservation } from '../../core/limits/reserve.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { either, is, isAbove, isAbsent, isBelow, update } from './expression.ts';
import { addressHistoryKey, everyoneHistoryKey, phoneHistoryKey } from './keys.ts';
import type { Table } from './table.ts';

const daySeconds = 24 * 3600;

/** Attempts at writing a history that others write too. */
const maxAttempts = 8;

const ifVersionIs = (version: number) => (version === 0 ? isAbsent('version') : is('version', version));

/** Epoch seconds; a day's slack, since nothing may be forgotten early. */
const ttl = (now: number, days: number) => Math.floor(now / 1000) + (days + 1) * daySeconds;

export class HistoryStore {
  readonly #table: Table;
  readonly #configuration: Configuration;

  constructor(table: Table, configuration: Configuration) {
    this.#table = table;
    this.#configuration = configuration;
  }

  /** @throws Error when not all of them can be read: without its histories no limit may be passed (promise I3) */
  async read(phoneDigest: string, addressDigest: string): Promise<Histories> {
    const keys = [phoneHistoryKey(phoneDigest), addressHistoryKey(addressDigest), everyoneHistoryKey];
    const found = await this.#table.batchGet<{ pk: string }>(keys);
    const [phone, address, everyone] = keys.map(({ pk }) => found.find(item => item.pk === pk));
    return {
      phone: { ...unknownPhone, ...(phone as Partial<PhoneHistory> | undefined) },
      address: { ...unknownAddress, ...(address as Partial<AddressHistory> | undefined) },
      everyone: { ...nobody, ...(everyone as Partial<EveryoneHistory> | undefined) },
    };
  }

  /** Writes of a reservation, valid only while the versions are those it was decided on. */
  toReserve(phoneDigest: string, addressDigest: string, { phone, address }: Reservation, now: number) {
    const { sends } = phone;
    const { signUps, shortCodes } = address;
    return [
      this.#table.toUpdate(
        phoneHistoryKey(phoneDigest),
        update({
          set: { sends, version: phone.version + 1, ttl: ttl(now, this.#configuration.phone.windowDays) },
          when: [ifVersionIs(phone.version)],
        }),
      ),
      this.#table.toUpdate(
        addressHistoryKey(addressDigest),
        update({
          set: { signUps, version: address.version + 1, ttl: ttl(now, 1), ...(shortCodes.size > 0 && { shortCodes }) },
          ...(shortCodes.size === 0 && { remove: ['shortCodes'] }),
          when: [ifVersionIs(address.version)],
        }),
      ),
    ];
  }

  /**
   * Charges the phone's budget for one guess, before anything is compared (promises B2, B4).
   * @returns whether the budget allowed it
   */
  async chargeGuess(phoneDigest: string, isShort: boolean, now: number): Promise<boolean> {
    const { phone } = this.#configuration;
    const windowStart = failureWindowStart(this.#configuration, now);
    const set = { lastGuessAt: now, ttl: ttl(now, phone.windowDays) };
    const within = (counter: string, limit: number) => either(isAbsent(counter), isBelow(counter, limit));
    const charged = await this.#table.update<PhoneHistory>(
      phoneHistoryKey(phoneDigest),
      update({
        set,
        add: { failures: 1, shortFailures: isShort ? 1 : 0 },
        when: [
          either(isAbsent('lastGuessAt'), isAbove('lastGuessAt', windowStart - 1)),
          within('failures', phone.maxFailuresTotal),
          ...(isShort ? [within('shortFailures', phone.maxFailures)] : []),
        ],
      }),
    );
    if (charged.ok) return true;
    const lastGuessAt = charged.error?.lastGuessAt ?? now;
    if (lastGuessAt >= windowStart) return false;
    const restarted = await this.#table.update(
      phoneHistoryKey(phoneDigest),
      update({
        set: { ...set, failures: 1, shortFailures: isShort ? 1 : 0 },
        when: [is('lastGuessAt', lastGuessAt)],
      }),
    );
    return restarted.ok || this.chargeGuess(phoneDigest, isShort, now);
  }

  /** Writes that give back what a right answer was charged, and strike its code off the outstanding ones. */
  toRefund({ id, phoneDigest, addressDigest, code }: SignUp, isShort: boolean) {
    return [
      this.#table.toUpdate(
        phoneHistoryKey(phoneDigest),
        update({ add: { failures: -1, shortFailures: isShort ? -1 : 0 } }),
      ),
      ...(isShort
        ? [
            this.#table.toUpdate(
              addressHistoryKey(addressDigest),
              update({ takeOut: { shortCodes: new Set([shortCodeEntry(id, code.drawnAt)]) } }),
            ),
          ]
        : []),
    ];
  }

  /** Notes a wrong answer of this address. @returns how many of its latest failures are kept */
  noteFailureFrom(addressDigest: string, now: number): Promise<readonly number[]> {
    return this.#noteFailure(addressHistoryKey(addressDigest), this.#configuration.ip.maxFailures24h, now);
  }

  /** Notes a wrong answer of anybody. @returns when the latest ones were */
  noteFailureOfAnyone(now: number): Promise<readonly number[]> {
    return this.#noteFailure(everyoneHistoryKey, this.#configuration.global.failuresPerHour, now);
  }

  /** Keeps as many instants as the limit needs, no more. */
  async #noteFailure(key: { pk: string; sk: string }, limit: number, now: number): Promise<readonly number[]> {
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const found = await this.#table.get<{ version?: number; failures?: number[] }>(key);
      const failures = [...(found?.failures ?? []), now].slice(-limit);
      const written = await this.#table.update(
        key,
        update({
          set: { failures, version: (found?.version ?? 0) + 1, ttl: ttl(now, 1) },
          when: [ifVersionIs(found?.version ?? 0)],
        }),
      );
      if (written.ok) return failures;
      await pause(Math.random() * 10 * 2 ** attempt);
    }
    throw Object.assign(new Error('A failure could not be noted'), { name: 'ThrottlingException' });
  }
}
