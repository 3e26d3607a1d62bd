/** The code was right: the hold of its sign-up counts for the phone from now on, whose one hold it is (requirement L3). */
import type { TakingStore } from '../../../adapters/dynamodb/booking/taking-store.ts';
import { phoneCaps } from '../../../core/booking/caps.ts';
import { heldUntil, type SlotOfSignUp } from '../../../core/booking/held-appointment.ts';
import { holdEnd } from '../../../core/booking/hold-life.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { changeHold, type SlotAfterwards } from './slot-afterwards.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'booking'>;
  readonly takings: Pick<TakingStore, 'prove'>;
  readonly slotAfterwards: SlotAfterwards;
}

/** Gives where the slot stands then; undefined for a sign-up that has none, without asking anybody. */
export const proveHold =
  ({ configuration, takings, slotAfterwards }: Dependencies) =>
  async (signUp: Pick<SignUp, 'id' | 'booking' | 'phoneDigest'>, now: number): Promise<SlotOfSignUp | undefined> => {
    const { booking, phoneDigest } = signUp;
    if (!booking || booking.outcome) return slotAfterwards(signUp, now);
    const end = holdEnd(booking.beganAt, now, configuration);
    if (end <= now) return slotAfterwards(signUp, now);
    const claimant = { phoneDigest, limits: phoneCaps(configuration) };
    const prove = async () => ((await takings.prove(booking, end, claimant, now)).ok ? end : undefined);
    const until = await changeHold(signUp, prove);
    return until === undefined ? slotAfterwards(signUp, now) : heldUntil(until);
  };

export type ProveHold = ReturnType<typeof proveHold>;
