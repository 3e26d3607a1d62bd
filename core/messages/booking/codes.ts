/** Codes of the section "Booking" of the public contract, with the HTTP status of each problem. */

export const bookingProblemStatus = {
  phone_first: 403,
  unknown_hold: 404,
  unknown_practice: 404,
  unknown_practitioner: 404,
  unknown_slot: 404,
  given_by_practice: 409,
  not_awaiting_slot: 409,
  other_practice: 409,
  slot_gone: 409,
  slot_taken: 409,
  too_late: 409,
  too_many_appointments: 409,
  slot_outside: 422,
  slots_overlap: 422,
  too_many_holds: 429,
} as const;

export type BookingProblemCode = keyof typeof bookingProblemStatus;

/** Those of a sign-up that comes with a slot. */
export type SlotProblemCode = Extract<BookingProblemCode, 'phone_first' | 'slot_gone'>;

/** Of signed-in people with their appointments. */
export type OwnAppointmentProblemCode = Extract<
  BookingProblemCode,
  'given_by_practice' | 'other_practice' | 'too_late' | 'too_many_appointments'
>;

/** Faults of one of its fields. */
export type BookingFieldCode =
  | 'invalid_birth_date'
  | 'invalid_hold'
  | 'invalid_time_zone'
  | 'past_slot'
  | 'range_too_long'
  | 'slot_outside'
  | 'slots_overlap'
  | 'too_many_slots';
