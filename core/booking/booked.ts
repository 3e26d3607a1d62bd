/** A hold becomes an appointment, on a new record of the practice. Instants are epoch milliseconds. */
import type { Account } from '../account/account.ts';
import type { Configuration } from '../configuration.ts';
import { parseEmail } from '../contact/email.ts';
import { reminderTime } from '../practice/notices.ts';
import type { Appointment, PatientRecord } from '../practice/practice.ts';
import { keptUntil } from '../practice/retention.ts';
import type { Patient } from './patient.ts';
import type { PlannedBooking } from './planned-booking.ts';

/** A new record, whatever records the practice has: names and birth dates are no proof of who somebody is. */
export function bookedRecord(
  { about, recordId }: PlannedBooking,
  { lastName, firstName, birthDate }: Patient,
  { id, phone, line, email, language }: Account,
): PatientRecord {
  const read = email === undefined ? undefined : parseEmail(email);
  return {
    practiceId: about.practiceId,
    id: recordId,
    lastName,
    firstName,
    ...(birthDate !== undefined && { birthDate }),
    ...(phone !== undefined && { phone, ...(line && { line }) }),
    ...(email !== undefined && { email, ...(read?.ok && { emailKey: read.value.key }) }),
    language,
    accountId: id,
  };
}

/** The messages that the patient has still to get. */
export type Telling = Pick<Appointment, 'pending' | 'remindAt' | 'keptUntil'>;

/** Undefined when there is nothing to book, or nothing any more: the slot has begun. */
export function bookingNotices(
  planned: (PlannedBooking & { readonly outcome?: unknown }) | undefined,
  configuration: Configuration,
  now: number,
): Telling | undefined {
  // A slot that the patient let go is not booked after all.
  if (!planned || planned.outcome !== undefined || planned.about.startsAt <= now) return undefined;
  const remindAt = reminderTime(planned.about.startsAt, configuration, now);
  const kept = keptUntil(planned.about, configuration);
  return { pending: ['confirmation'], ...(remindAt !== undefined && { remindAt }), keptUntil: kept };
}

export function bookedAppointment(
  { about, appointmentId, recordId }: PlannedBooking,
  accountId: string,
  telling: Telling,
): Appointment {
  const { practiceId, practitionerId, practitioner, startsAt, endsAt } = about;
  return {
    practiceId,
    id: appointmentId,
    recordId,
    practitioner,
    practitionerId,
    startsAt,
    endsAt,
    status: 'booked',
    accountId,
    slot: { practitionerId, startsAt },
    sequence: 0,
    ...telling,
    linkGeneration: 0,
    failedNameChecks: 0,
    mismatches: 0,
  };
}
