/** The slot of a sign-up, as its patient is told of it. Instants are epoch milliseconds. */
import type { PlannedBooking } from './planned-booking.ts';
import type { Slot } from './slot.ts';

/** `held` until then, which is past where its time is over and nobody has taken the slot since. */
type HeldAppointment =
  | { readonly status: 'held'; readonly heldUntil: number }
  | { readonly status: 'booked' }
  | { readonly status: 'gone' };

export interface SlotOfSignUp {
  readonly appointment: HeldAppointment;
  /** Free slots near it, where it is gone. */
  readonly alternatives: readonly Slot[];
}

export const heldUntil = (until: number): SlotOfSignUp => ({
  appointment: { status: 'held', heldUntil: until },
  alternatives: [],
});

type BookingOfSignUp = PlannedBooking & { readonly outcome?: 'booked' | 'gone' };

/** Whether the account was opened without the slot that went with its sign-up. */
export const isLost = (booking: BookingOfSignUp | undefined): booking is BookingOfSignUp => booking?.outcome === 'gone';

/** @param slot as it is now; undefined when it is kept no more */
export function heldAppointment(
  { holdId, appointmentId, outcome }: BookingOfSignUp,
  slot: Slot | undefined,
): HeldAppointment {
  if (outcome) return { status: outcome };
  if (slot?.status === 'held' && slot.holdId === holdId) return { status: 'held', heldUntil: slot.holdExpiresAt };
  // The account is open, and what was read of the sign-up is a moment older.
  return { status: slot?.status === 'booked' && slot.appointmentId === appointmentId ? 'booked' : 'gone' };
}
