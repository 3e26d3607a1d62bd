/** The writes with which a hold goes with a sign-up, for the transaction that notes the sign-up. */

import { holdStatusesBefore } from '../../../core/booking/hold.ts';
import type { PlannedBooking } from '../../../core/booking/planned-booking.ts';
import { slotMoves } from '../../../core/booking/slot-moves.ts';
import { is, isAbove, isOneOf } from '../expression.ts';
import { holdKey, slotKey } from '../keys.ts';
import { check, update, type Write } from '../writes.ts';
import { slotChange } from './slot-change.ts';

/**
 * A slot whose hold has lapsed stands in the way.
 * @param holdExpiresAt epoch milliseconds; undefined leaves the time that the hold has
 */
export const attachWrites = (
  { holdId, about }: PlannedBooking,
  signUpId: string,
  holdExpiresAt: number | undefined,
  now: number,
): Record<'slot' | 'hold', Write> => ({
  slot:
    holdExpiresAt === undefined
      ? check(slotKey(about), is('status', 'held'), is('holdId', holdId), isAbove('holdExpiresAt', now))
      : update(slotKey(about), slotChange(slotMoves.extend({ holdId, holdExpiresAt }, now))),
  hold: update(holdKey(holdId), {
    set: { status: 'attached', signUpId },
    when: [isOneOf('status', holdStatusesBefore('attached'))],
  }),
});
