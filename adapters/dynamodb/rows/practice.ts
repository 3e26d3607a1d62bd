/** Items of a practice: its patient records and its appointments. */
import * as z from 'zod/mini';
import { languages } from '../../../core/language.ts';
import type { Appointment, NoticeKind, PatientRecord } from '../../../core/practice/practice.ts';
import { type Columns, oneOf, type Row } from './row.ts';
import { phoneLine } from './words.ts';

export const patientRecordRow = z.object({
  practiceId: z.string(),
  id: z.string(),
  lastName: z.string(),
  firstName: z.exactOptional(z.string()),
  birthDate: z.exactOptional(z.string()),
  phone: z.exactOptional(z.string()),
  line: z.exactOptional(phoneLine),
  email: z.exactOptional(z.string()),
  emailKey: z.exactOptional(z.string()),
  language: z.enum(languages),
  accountId: z.exactOptional(z.string()),
  notedAt: z.exactOptional(z.number()),
} satisfies Columns<PatientRecord>) satisfies Row<PatientRecord>;

/** The part of a record that its next writer must know: its version, and the digests of its details. */
export const recordVersionRow = z.object({ version: z.number(), contactDigests: z.array(z.string()) });

/** The part of a record that its erasure must know: the account that it is linked to, too. */
export const linkedRecordRow = z.extend(recordVersionRow, { accountId: z.exactOptional(z.string()) });

/** That a record was erased; epoch milliseconds. */
export const erasedRecordRow = z.object({ erasedAt: z.number() });

/** The number of records of a practice that carry one phone or e-mail; a practice may note any number of them. */
export const contactRecordsRow = z.object({ records: z.exactOptional(z.number()) });

export const appointmentRow = z.object({
  practiceId: z.string(),
  id: z.string(),
  recordId: z.string(),
  practitioner: z.string(),
  practitionerId: z.exactOptional(z.string()),
  startsAt: z.number(),
  endsAt: z.exactOptional(z.number()),
  status: oneOf<Appointment['status']>({ given: true, booked: true, cancelled: true }),
  accountId: z.exactOptional(z.string()),
  slot: z.exactOptional(z.object({ practitionerId: z.string(), startsAt: z.number() })),
  changedBy: z.exactOptional(z.literal('patient')),
  keptUntil: z.exactOptional(z.number()),
  sequence: z.number(),
  pending: z.array(
    oneOf<NoticeKind>({ confirmation: true, moved: true, changed: true, cancelled: true, reminder: true }),
  ),
  remindAt: z.exactOptional(z.number()),
  linkGeneration: z.number(),
  failedNameChecks: z.number(),
  mismatches: z.number(),
  linkUsedAt: z.exactOptional(z.number()),
  reminderAskedAt: z.exactOptional(z.number()),
} satisfies Columns<Appointment>) satisfies Row<Appointment>;

/** From a patient record to one of its appointments, and when that begins. */
export const recordAppointmentRow = z.object({
  practiceId: z.string(),
  appointmentId: z.string(),
  startsAt: z.number(),
});
