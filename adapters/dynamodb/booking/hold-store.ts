/** Holds, by their tokens, and their end: in one transaction with their slot. */
import { type Hold, holdStatusesBefore } from '../../../core/booking/hold.ts';
import { slotMoves } from '../../../core/booking/slot-moves.ts';
import { is, isAbsent, isOneOf } from '../expression.ts';
import { holdKey, signUpKey, slotKey } from '../keys.ts';
import { holdRow, slotRow } from '../rows/booking.ts';
import type { Table } from '../table.ts';
import { update } from '../writes.ts';
import { slotChange } from './slot-change.ts';

export class HoldStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Strongly consistent. @param id SHA-256 of the token */
  get(id: string): Promise<Hold | undefined> {
    return this.#table.get(holdKey(id), holdRow);
  }

  /**
   * Gives the slot back at once. A sign-up that it goes with does not take it any more.
   * @param signUpId only while it goes with this sign-up, which has ended: another one may have taken it over
   */
  async release(hold: Pick<Hold, 'id' | 'about'> & { readonly signUpId?: string }, signUpId?: string): Promise<void> {
    const { id, about } = hold;
    const isIts = signUpId === undefined ? [] : [is('signUpId', signUpId)];
    const writes = {
      hold: update(holdKey(id), {
        set: { status: 'released' },
        when: [isOneOf('status', holdStatusesBefore('released')), ...isIts],
      }),
      slot: update(slotKey(about), slotChange(slotMoves.release(id))),
      signUp:
        signUpId === undefined && hold.signUpId !== undefined
          ? update(signUpKey(hold.signUpId), {
              set: { 'booking.outcome': 'gone' },
              // An appointment that is booked is not lost by letting its hold go.
              when: [is('booking.holdId', id), isAbsent('booking.outcome')],
            })
          : undefined,
    };
    const released = await this.#table.transact(writes);
    if (released.ok || released.error.has('hold')) return;
    const found = released.error.item('slot', slotRow);
    // An appointment came of it: there is nothing to let go any more.
    if (found?.status === 'booked' && found.holdId === id) return;
    // Its slot is somebody else's by now, or its sign-up has another one.
    const { hold: ended, slot, signUp } = writes;
    await this.#table.transact({
      hold: ended,
      slot: released.error.has('slot') ? undefined : slot,
      signUp: released.error.has('signUp') ? undefined : signUp,
    });
  }
}
