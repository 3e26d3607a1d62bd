/** Slots, holds and practices as the API shows them. */
import type { BookingContext } from '../../core/booking/hold.ts';
import type { Slot } from '../../core/booking/slot.ts';
import { slotId } from '../../core/booking/slot-id.ts';
import type { Practice } from '../../core/practice/practice.ts';
import type { FreeSlotView } from './booking-answers.ts';

const iso = (instant: number) => new Date(instant).toISOString();

export const presentFreeSlot = (
  slot: Pick<Slot, 'practiceId' | 'practitionerId' | 'startsAt' | 'endsAt'>,
): FreeSlotView => ({
  slotId: slotId(slot),
  startsAt: iso(slot.startsAt),
  endsAt: iso(slot.endsAt),
});

/** @param timeZone of its clock, IANA name */
export const presentPractice = ({ id, name, phone, address }: Practice, timeZone: string) => ({
  ...{ id, name, phone },
  ...(address !== undefined && { address }),
  timeZone,
});

/** The appointment that a hold is for. */
export function presentHeldSlot(about: BookingContext) {
  const { practiceId, practitionerId, practitioner, timeZone, practice } = about;
  const { name, phone, address } = practice;
  return {
    ...presentFreeSlot(about),
    timeZone,
    practitioner: { id: practitionerId, name: practitioner },
    practice: { id: practiceId, name, phone, ...(address !== undefined && { address }), timeZone },
  };
}
