/** Offers free slots in the place of one that is gone. */
import type { SlotStore } from '../../../adapters/dynamodb/booking/slot-store.ts';
import { alternativesWindow, nearAlternatives } from '../../../core/booking/alternatives.ts';
import type { Slot, SlotName } from '../../../core/booking/slot.ts';

/** Three free slots of the same practitioner near this one, or fewer; they are held for nobody. */
export const nearSlots =
  ({ slots }: { readonly slots: Pick<SlotStore, 'between'> }) =>
  async (slot: SlotName, now: number): Promise<Slot[]> => {
    const window = alternativesWindow(slot.startsAt, now);
    return nearAlternatives(await slots.between(slot, window, 'eventual'), slot.startsAt, now);
  };

export type NearSlots = ReturnType<typeof nearSlots>;
