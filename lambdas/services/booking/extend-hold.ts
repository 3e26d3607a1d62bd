/** The service has ordered a code: the hold of its sign-up lives longer, if it lives (requirement L2). */
import type { SlotStore } from '../../../adapters/dynamodb/booking/slot-store.ts';
import { heldUntil, type SlotOfSignUp } from '../../../core/booking/held-appointment.ts';
import { holdEnd } from '../../../core/booking/hold-life.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import type { LookAtSlot } from './look-at-slot.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'booking'>;
  readonly slots: Pick<SlotStore, 'extend'>;
  readonly lookAtSlot: LookAtSlot;
}

/** Gives where the slot stands then; undefined for a sign-up that has none, without asking anybody. */
export const extendHold =
  ({ configuration, slots, lookAtSlot }: Dependencies) =>
  async (signUp: Pick<SignUp, 'booking'>, now: number): Promise<SlotOfSignUp | undefined> => {
    const { booking } = signUp;
    if (!booking || booking.outcome) return lookAtSlot(signUp, now);
    const until = holdEnd(booking.beganAt, now, configuration);
    return (await slots.extend(booking, until, now)) ? heldUntil(until) : lookAtSlot(signUp, now);
  };

export type ExtendHold = ReturnType<typeof extendHold>;
