/** Refusals of requests about slots and bookings, in English. */
import type { BookingProblems } from '../text-types.ts';

export const bookingProblems: BookingProblems = {
  unknown_hold: () => ({
    title: 'No slot held',
    detail: 'No slot is held for you here. Choose a slot in the calendar.',
  }),
  unknown_practice: () => ({
    title: 'Practice not found',
    detail: 'This practice does not exist here, or no longer offers appointments online. Choose one from the list.',
  }),
  unknown_practitioner: () => ({
    title: 'Practitioner not found',
    detail: 'This practitioner offers no appointments online. Choose another one of this practice.',
  }),
  unknown_slot: () => ({
    title: 'Slot not found',
    detail: 'This slot does not exist. Choose a slot in the calendar.',
  }),
  not_awaiting_slot: () => ({
    title: 'No slot expected',
    detail: 'This sign-up can no longer take a slot. Reload the page to see the current step.',
  }),
  slot_taken: () => ({
    title: 'Slot already taken',
    detail: 'This slot is no longer free. Choose another one in the calendar.',
  }),
  slot_outside: () => ({
    title: 'Slot outside of the period',
    detail: 'A slot starts or ends outside of the period. Correct the slots that are named.',
  }),
  slots_overlap: () => ({
    title: 'Slots that overlap',
    detail: 'A slot overlaps another one of the list, or a booked appointment. Correct the slots that are named.',
  }),
  too_many_holds: ({ wait }) => ({
    title: 'A slot is already held',
    detail: `A slot is already held with your phone number. Confirm it or let it go${wait ? `, or try again in ${wait}` : ''}.`,
  }),
};
