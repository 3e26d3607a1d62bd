/** The booking that a hold becomes once its patient is known, drawn before it is written. */
import type { BookingContext, Hold } from './hold.ts';

/** A booking, drawn before it is written: a repeated attempt makes the same one. */
export interface PlannedBooking {
  readonly holdId: string;
  /** The beginning of its hold: nothing lets it live longer than thirty minutes from then. */
  readonly beganAt: number;
  readonly about: BookingContext;
  readonly appointmentId: string;
  readonly recordId: string;
}

/** The ids are drawn by whoever plans it. */
export const planBooking = (
  { id, beganAt, about }: Pick<Hold, 'id' | 'beganAt' | 'about'>,
  ids: Pick<PlannedBooking, 'appointmentId' | 'recordId'>,
): PlannedBooking => ({ holdId: id, beganAt, about, ...ids });
