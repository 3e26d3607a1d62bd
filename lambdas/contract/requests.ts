/** Bodies of the section "Sign-up": the schemas that validate are the documented ones. */
import * as z from 'zod/mini';
import * as field from './field.ts';

export const startSignUp = z.strictObject({
  phone: field.phone,
  email: field.email,
  emailConfirmation: field.email,
  password: field.password,
  acceptTerms: field.accepted('terms_not_accepted'),
  termsVersion: z.optional(field.version),
  termsSha256: z.optional(field.sha256),
  locale: z.optional(field.locale),
  reminderPass: z.optional(field.reminderPass),
  /** Of the booking door. A patient without a hold proves the phone first, and chooses a slot after. */
  hold: z.optional(field.hold),
  patient: z.optional(field.patient),
});
export const answerCode = z.strictObject({ code: field.code });
export const resendCode = z.strictObject({ channel: z.optional(field.channel) });
export const changeContact = z.strictObject({
  phone: z.optional(field.phone),
  email: z.optional(field.email),
  emailConfirmation: z.optional(field.email),
});
export const giveConsent = z.strictObject({
  acceptPrivacyNotice: field.accepted('privacy_notice_not_accepted'),
  privacyNoticeVersion: z.optional(field.version),
  privacyNoticeSha256: z.optional(field.sha256),
});
