/** The answer to a patient whose slot is gone: what is near it, and nothing that was typed is lost. */
import type { BookingContext } from '../../../core/booking/hold.ts';
import { presentFreeSlot } from '../../contract/present-booking.ts';
import type { Reply } from '../../http/api-call.ts';
import { slotProblem } from '../../http/problems/slot-problem.ts';
import type { NearSlots } from './near-slots.ts';

export const slotGone =
  ({ nearSlots }: { readonly nearSlots: NearSlots }) =>
  async (about: BookingContext, now: number): Promise<Reply> => {
    const alternatives = (await nearSlots(about, now)).map(presentFreeSlot);
    return slotProblem('slot_gone', { alternatives, timeZone: about.timeZone });
  };

export type SlotGone = ReturnType<typeof slotGone>;
