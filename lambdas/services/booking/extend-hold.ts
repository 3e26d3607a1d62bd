/** The service has ordered a code: the hold of its sign-up lives longer, if it lives (requirement L2). */
import type { SlotStore } from '../../../adapters/dynamodb/booking/slot-store.ts';
import { heldUntil, type SlotOfSignUp } from '../../../core/booking/held-appointment.ts';
import { holdEnd } from '../../../core/booking/hold-life.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { changeHold, type SlotAfterwards } from './slot-afterwards.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'booking'>;
  readonly slots: Pick<SlotStore, 'extend'>;
  readonly slotAfterwards: SlotAfterwards;
}

/** Gives where the slot stands then; undefined for a sign-up that has none, without asking anybody. */
export const extendHold =
  ({ configuration, slots, slotAfterwards }: Dependencies) =>
  async (signUp: Pick<SignUp, 'id' | 'booking'>, now: number): Promise<SlotOfSignUp | undefined> => {
    const { booking } = signUp;
    if (!booking || booking.outcome) return slotAfterwards(signUp, now);
    const end = holdEnd(booking.beganAt, now, configuration);
    const until = await changeHold(signUp, async () => ((await slots.extend(booking, end, now)) ? end : undefined));
    return until === undefined ? slotAfterwards(signUp, now) : heldUntil(until);
  };

export type ExtendHold = ReturnType<typeof extendHold>;
