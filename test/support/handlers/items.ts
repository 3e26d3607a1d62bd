/** Items as the table holds them: a thing of the domain under its key. */
import {
  appointmentKey,
  contactRecordsKey,
  practiceKey,
  recordKey,
  signUpKey,
} from '../../../adapters/dynamodb/keys.ts';
import type { Appointment, PatientRecord, Practice } from '../../../core/practice/practice.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';

export const signUpItem = (signUp: SignUp) => ({ ...signUpKey(signUp.id), ...signUp });
export const practiceItem = (practice: Practice) => ({ ...practiceKey(practice.id), ...practice });
/** How many records of the practice carry this phone or e-mail. */
export const contactRecordsItem = (practiceId: string, digest: string, records: number) => ({
  ...contactRecordsKey(practiceId, digest),
  records,
});
export const recordItem = (record: PatientRecord) => ({ ...recordKey(record.practiceId, record.id), ...record });
export const appointmentItem = (appointment: Appointment) => ({
  ...appointmentKey(appointment.practiceId, appointment.id),
  ...appointment,
});
