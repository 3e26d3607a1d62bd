/** The slot in the answer to what is written already: its failure must not make the whole answer one. */
import type { SlotOfSignUp } from '../../../core/booking/held-appointment.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { described, log } from '../../runtime/log.ts';
import type { LookAtSlot } from './look-at-slot.ts';

type Asking = Pick<SignUp, 'id' | 'booking'>;

/** Looks at the slot. Where that fails, the answer leaves it out, and the next look at the sign-up tells it. */
export const slotAfterwards =
  (lookAtSlot: LookAtSlot) =>
  async (signUp: Asking, now: number): Promise<SlotOfSignUp | undefined> => {
    try {
      return await lookAtSlot(signUp, now);
    } catch (error) {
      log('slot_not_read', { signUpId: signUp.id, ...described(error) });
      return undefined;
    }
  };

export type SlotAfterwards = ReturnType<typeof slotAfterwards>;

/**
 * Changes the hold for what the service saw of its patient. A hold that cannot be changed keeps the time that it has.
 * @param change tells until when the hold lives, in epoch milliseconds, or undefined when it has lost its slot
 */
export const changeHold = async ({ id }: Asking, change: () => Promise<number | undefined>) => {
  try {
    const until = await change();
    if (until === undefined) log('hold_lapsed', { signUpId: id });
    return until;
  } catch (error) {
    log('hold_not_kept', { signUpId: id, ...described(error) });
    return undefined;
  }
};
