/** The state of a sign-up's slot, as the table has it: nobody is told that a slot is theirs by an older copy. */
import type { SlotStore } from '../../../adapters/dynamodb/booking/slot-store.ts';
import { heldAppointment, type SlotOfSignUp } from '../../../core/booking/held-appointment.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import type { NearSlots } from './near-slots.ts';

interface Dependencies {
  readonly slots: Pick<SlotStore, 'get'>;
  readonly nearSlots: NearSlots;
}

/** Gives undefined for a sign-up that has no slot, without asking anybody. */
export const lookAtSlot =
  ({ slots, nearSlots }: Dependencies) =>
  async ({ booking }: Pick<SignUp, 'booking'>, now: number): Promise<SlotOfSignUp | undefined> => {
    if (!booking) return undefined;
    const appointment = heldAppointment(booking, booking.outcome ? undefined : await slots.get(booking.about));
    return { appointment, alternatives: appointment.status === 'gone' ? await nearSlots(booking.about, now) : [] };
  };

export type LookAtSlot = ReturnType<typeof lookAtSlot>;
