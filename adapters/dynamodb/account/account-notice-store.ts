/** Messages about accounts: written with what they tell of, claimed, and gone once they are out (requirement I1). */
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import { accountDueKeys } from '../due/due-keys.ts';
import { either, isAbsent, isBelow, isPresent } from '../expression.ts';
import { accountNoticeKey } from '../keys.ts';
import { accountNoticeRow } from '../rows/account-notice.ts';
import type { Table } from '../table.ts';
import { insert, type Write } from '../writes.ts';

/** Longer than a function that sends may run. */
const leaseMs = 60_000;
/** A message that could not be sent for so long is nobody's news any more. */
const keptSeconds = 3 * 24 * 3600;
/** The queue is quicker; what is left then was lost on its way there. */
const lookAfterMs = 60_000;

export class AccountNoticeStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** By name, to be written in the transaction of what they tell of: none is lost, and none tells what was not done. */
  toOrder = (notices: readonly AccountNotice[]): Record<`notice ${string}`, Write> =>
    Object.fromEntries(
      notices.map(notice => [
        `notice ${notice.id}`,
        insert({
          ...accountNoticeKey(notice.id),
          ...notice,
          ...accountDueKeys(notice.id, notice.createdAt + lookAfterMs),
          ttl: Math.ceil(notice.createdAt / 1000) + keptSeconds,
        }),
      ]),
    );

  /** @returns undefined when it is out, or somebody is sending it right now */
  async claim(id: string, now: number): Promise<AccountNotice | undefined> {
    const claimed = await this.#table.updateAndGet(
      accountNoticeKey(id),
      {
        set: { leaseUntil: now + leaseMs, ...accountDueKeys(id, now + leaseMs) },
        when: [isPresent('pk'), either(isAbsent('leaseUntil'), isBelow('leaseUntil', now))],
      },
      accountNoticeRow,
    );
    return claimed.ok ? claimed.value : undefined;
  }

  /** Nobody needs the address here any more. */
  async sent(id: string): Promise<void> {
    await this.#table.delete(accountNoticeKey(id));
  }

  /** It certainly did not go out: it is due again. */
  async release(id: string, now: number): Promise<void> {
    await this.#table.update(accountNoticeKey(id), {
      set: accountDueKeys(id, now + lookAfterMs),
      remove: ['leaseUntil'],
      when: [isPresent('pk')],
    });
  }
}
