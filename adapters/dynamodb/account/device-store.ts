/** Devices that an account knows. */
import type { Device } from '../../../core/session/device.ts';
import { accountKey, deviceKey } from '../keys.ts';
import { deviceRow } from '../rows/session.ts';
import type { Table } from '../table.ts';
import { remove } from '../writes.ts';

/** What a transaction may have at most. */
const writesAtOnce = 100;

export class DeviceStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  of(accountId: string): Promise<Device[]> {
    return this.#table.query(accountKey(accountId).pk, 'DEVICE#', deviceRow);
  }

  /** Forgets all, but the one whose token has this hash. */
  async forgetAllBut(accountId: string, tokenHash: string): Promise<void> {
    const hashes = (await this.of(accountId)).map(device => device.tokenHash).filter(hash => hash !== tokenHash);
    for (let from = 0; from < hashes.length; from += writesAtOnce) {
      const forgotten = hashes.slice(from, from + writesAtOnce).map(hash => [hash, remove(deviceKey(accountId, hash))]);
      await this.#table.transact(Object.fromEntries(forgotten));
    }
  }
}
