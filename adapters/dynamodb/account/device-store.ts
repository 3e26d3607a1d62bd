/** Devices that an account knows. */
import { Fault } from '../../../core/fault.ts';
import type { Device } from '../../../core/session/device.ts';
import { is } from '../expression.ts';
import { accountKey, deviceKey } from '../keys.ts';
import { deviceRow } from '../rows/session.ts';
import type { Table } from '../table.ts';
import { remove, type Write } from '../writes.ts';

/** A transaction may have so many writes at most. */
const writesAtOnce = 100;

export class DeviceStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async of(accountId: string): Promise<Device[]> {
    return (await this.#listed(accountId)).items;
  }

  /**
   * Forgets one, and begins what its end makes necessary.
   * @returns false when the account does not know it any more: that is done already
   */
  async forget({ accountId, tokenHash }: Pick<Device, 'accountId' | 'tokenHash'>, job: Write): Promise<boolean> {
    const device = remove(deviceKey(accountId, tokenHash), is('tokenHash', tokenHash));
    return (await this.#table.transact({ device, job })).ok;
  }

  /**
   * Forgets all that were known by then, but the one whose token has this hash.
   * @param knownUntil in epoch milliseconds; without it all are forgotten
   * @throws Fault `MalformedRow` when one stays because its item cannot be read; the others are forgotten
   */
  async forgetAllBut(accountId: string, tokenHash: string, knownUntil = Number.POSITIVE_INFINITY): Promise<void> {
    const { items, malformed } = await this.#listed(accountId);
    const forgetting = items.filter(device => device.tokenHash !== tokenHash && device.knownSince <= knownUntil);
    const hashes = forgetting.map(device => device.tokenHash);
    for (let from = 0; from < hashes.length; from += writesAtOnce) {
      const forgotten = hashes.slice(from, from + writesAtOnce).map(hash => [hash, remove(deviceKey(accountId, hash))]);
      await this.#table.transact(Object.fromEntries(forgotten));
    }
    if (malformed > 0) throw new Fault('MalformedRow');
  }

  #listed(accountId: string) {
    return this.#table.queryAll(accountKey(accountId).pk, 'DEVICE#', deviceRow);
  }
}
