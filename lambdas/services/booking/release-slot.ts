/** Gives back the slot of a sign-up that ended without an account. */
import type { HoldStore } from '../../../adapters/dynamodb/booking/hold-store.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { described, log } from '../../runtime/log.ts';

/** A failure here costs the slot the rest of its hold's time, and the patient nothing. */
export const releaseSlot =
  ({ holds }: { readonly holds: Pick<HoldStore, 'release'> }) =>
  async ({ id, booking }: Pick<SignUp, 'id' | 'booking'>): Promise<void> => {
    if (!booking || booking.outcome) return;
    try {
      await holds.release({ id: booking.holdId, about: booking.about }, id);
    } catch (error) {
      log('slot_not_released', { signUpId: id, ...described(error) });
    }
  };

export type ReleaseSlot = ReturnType<typeof releaseSlot>;
