/** Booking while signed in: what is drawn from a hold, and for whom. */
import { sha256 } from '../keyed-digest.ts';
import type { PatientRecord } from '../practice/practice.ts';
import { lettersOf } from '../reminder/name-check.ts';
import type { Hold } from './hold.ts';
import type { Patient } from './patient.ts';
import { type PlannedBooking, planBooking } from './planned-booking.ts';

/** Half of a digest, as long as ids that are drawn. */
const idOf = (...parts: readonly string[]): string => sha256(parts.join('/')).slice(0, 32);

/**
 * The booking of this hold by this account. Its ids come from the two, so that a repeated request, whose first answer was lost,
 * makes the same and books nothing twice.
 * @param recordId of the practice's record that is linked to the account; absent for a new one
 */
export const planOwnBooking = (hold: Hold, accountId: string, recordId?: string): PlannedBooking =>
  planBooking(hold, {
    appointmentId: idOf('appointment', hold.id, accountId),
    recordId: recordId ?? idOf('record', hold.id, accountId),
  });

/** Whether the record may be that person's: the same letters, and no other date of birth. */
export function isRecordOf({ lastName, firstName, birthDate }: PatientRecord, patient: Patient): boolean {
  const isSameName =
    lettersOf(lastName) === lettersOf(patient.lastName) && lettersOf(firstName ?? '') === lettersOf(patient.firstName);
  return isSameName && (birthDate === undefined || patient.birthDate === undefined || birthDate === patient.birthDate);
}

/** The patient of a booking: a record that the account is linked to, or a new one. */
export type BookedFor =
  | { readonly record: PatientRecord }
  | { readonly newPatient: Patient }
  | { readonly fault: 'required' | 'too_many_records' };

/**
 * @param records of the practice that are linked to the account
 * @param patient as typed; needed unless there is one record and no doubt
 * @param maxRecords of one practice that one account may have
 */
export function bookedFor(
  records: readonly PatientRecord[],
  patient: Patient | undefined,
  maxRecords: number,
): BookedFor {
  const [record, ...others] = patient ? records.filter(each => isRecordOf(each, patient)) : records;
  if (record && (patient || others.length === 0)) return { record };
  if (!patient) return { fault: 'required' };
  return records.length < maxRecords ? { newPatient: patient } : { fault: 'too_many_records' };
}
