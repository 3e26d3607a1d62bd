/** The code was right: the hold of its sign-up counts for the phone from now on, whose one hold it is (requirement L3). */
import type { TakingStore } from '../../../adapters/dynamodb/booking/taking-store.ts';
import { phoneCaps } from '../../../core/booking/caps.ts';
import { heldUntil, type SlotOfSignUp } from '../../../core/booking/held-appointment.ts';
import { holdEnd } from '../../../core/booking/hold-life.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import type { LookAtSlot } from './look-at-slot.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'booking'>;
  readonly takings: Pick<TakingStore, 'prove'>;
  readonly lookAtSlot: LookAtSlot;
}

/** Gives where the slot stands then; undefined for a sign-up that has none, without asking anybody. */
export const proveHold =
  ({ configuration, takings, lookAtSlot }: Dependencies) =>
  async (signUp: Pick<SignUp, 'booking' | 'phoneDigest'>, now: number): Promise<SlotOfSignUp | undefined> => {
    const { booking, phoneDigest } = signUp;
    if (!booking || booking.outcome) return lookAtSlot(signUp, now);
    const until = holdEnd(booking.beganAt, now, configuration);
    if (until <= now) return lookAtSlot(signUp, now);
    const proven = await takings.prove(booking, until, { phoneDigest, limits: phoneCaps(configuration) }, now);
    return proven.ok ? heldUntil(until) : lookAtSlot(signUp, now);
  };

export type ProveHold = ReturnType<typeof proveHold>;
