/** Items of the booking door: practitioners, slots, holds, and what caps and lists need. */
import * as z from 'zod/mini';
import type { BookingContext, Hold } from '../../../core/booking/hold.ts';
import type { Patient } from '../../../core/booking/patient.ts';
import type { PlannedBooking } from '../../../core/booking/planned-booking.ts';
import type { Practitioner } from '../../../core/booking/practitioner.ts';
import type { Slot } from '../../../core/booking/slot.ts';
import { type Columns, oneOf, type Row, strings } from './row.ts';

export const practitionerRow = z.object({
  practiceId: z.string(),
  id: z.string(),
  name: z.string(),
  specialty: z.exactOptional(z.string()),
  isBookable: z.boolean(),
  offersUntil: z.exactOptional(z.number()),
  publication: z.number(),
} satisfies Columns<Practitioner>) satisfies Row<Practitioner>;

const offered = { practiceId: z.string(), practitionerId: z.string(), startsAt: z.number(), endsAt: z.number() };

export const slotRow = z.discriminatedUnion('status', [
  z.object({ ...offered, status: z.literal('free') }),
  z.object({
    ...offered,
    status: z.literal('held'),
    holdId: z.string(),
    holdExpiresAt: z.number(),
    isProven: z.boolean(),
  }),
  z.object({ ...offered, status: z.literal('booked'), appointmentId: z.string(), holdId: z.string() }),
  z.object({ ...offered, status: z.literal('withdrawn') }),
]) satisfies Row<Slot>;

const bookingContext = z.object({
  ...offered,
  timeZone: z.string(),
  practitioner: z.string(),
  practice: z.object({
    name: z.string(),
    phone: z.string(),
    formattedPhone: z.string(),
    email: z.string(),
    address: z.exactOptional(z.string()),
  } satisfies Columns<BookingContext['practice']>),
} satisfies Columns<BookingContext>);

const claim = { id: z.string(), about: bookingContext, beganAt: z.number() };

export const holdRow = z.discriminatedUnion('status', [
  z.object({ ...claim, status: z.literal('open') }),
  z.object({ ...claim, status: z.literal('attached'), signUpId: z.string() }),
  z.object({ ...claim, status: z.literal('released') }),
  z.object({ ...claim, status: z.literal('withdrawn') }),
]) satisfies Row<Hold>;

/** Holds that were taken under one cap, each by its slot and itself. */
export const capRow = z.object({ holds: z.exactOptional(strings) });

/** The bookings of a signed-in account, each by its public name. */
export const bookedAppointmentsRow = z.object({ appointments: z.exactOptional(strings) });

/** A practice that offers time, until this instant. */
export const offeringRow = z.object({ practiceId: z.string(), offersUntil: z.number() });

/** One appointment in the order of a practice's days. */
export const agendaRow = z.object({
  practiceId: z.string(),
  appointmentId: z.string(),
  startsAt: z.number(),
});

export const patient = z.object({
  lastName: z.string(),
  firstName: z.string(),
  birthDate: z.exactOptional(z.string()),
} satisfies Columns<Patient>);

type SignUpBooking = PlannedBooking & { readonly outcome?: 'booked' | 'gone' };

export const signUpBooking = z.object({
  holdId: z.string(),
  beganAt: z.number(),
  about: bookingContext,
  appointmentId: z.string(),
  recordId: z.string(),
  outcome: z.exactOptional(oneOf<'booked' | 'gone'>({ booked: true, gone: true })),
} satisfies Columns<SignUpBooking>);
