/** Bodies of the sections "Reminder", "Practice" and "Operators". */
import * as z from 'zod/mini';
import * as field from './field.ts';

export const openReminder = z.strictObject({
  token: field.linkToken,
  lastNameInitials: z.optional(field.text(100, 'wrong_type')),
});

export const upsertPatientRecord = z.strictObject({
  lastName: field.name,
  firstName: z.optional(field.nameOrNone),
  phone: z.optional(field.phone),
  email: z.optional(field.email),
  locale: z.optional(field.locale),
});

export const scheduleAppointment = z.strictObject({
  recordId: field.id,
  practitioner: field.name,
  practitionerId: z.optional(field.id),
  startsAt: field.instant,
  endsAt: z.optional(field.instant),
});

export const registerPractice = z.strictObject({
  name: field.name,
  phone: field.phone,
  email: field.email,
  address: z.optional(field.address),
  locale: z.optional(field.locale),
  /** By default that of the territory of its phone. */
  timeZone: z.optional(field.timeZone),
  nameCheck: z.optional(z.enum(['always', 'never', 'when_shared'], field.coded('wrong_type'))),
  /** Makes a new API key; the old one ends at once. */
  rotateApiKey: z.optional(z.boolean(field.coded('wrong_type'))),
});
