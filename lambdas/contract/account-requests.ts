/** Bodies of the section "Account". The session alone tells the person, never one of these (requirement H4). */
import * as z from 'zod/mini';
import * as field from './field.ts';

/** A browser gets cookies; any other client asks for a bearer. */
const client = z.optional(z.enum(['cookie', 'bearer'], field.coded('wrong_type')));

export const openSession = z.strictObject({ client });
export const signIn = z.strictObject({
  identifier: field.identifier,
  password: field.password,
  client,
  /** Of clients that hold no cookies: the token that the first sign-in on this device gave. */
  deviceToken: z.optional(field.token),
});
export const answerChallenge = z.strictObject({ code: field.longCode });
export const resendChallenge = z.strictObject({ channel: z.optional(field.channel) });

export const requestReset = z.strictObject({ identifier: field.identifier, deviceToken: z.optional(field.token) });
/** One of the two: the code, or that it cannot be read where it went. */
export const answerReset = z.strictObject({
  code: z.optional(field.longCode),
  unreachable: z.optional(z.literal(true, field.coded('wrong_type'))),
});
export const finishReset = z.strictObject({ resetToken: field.token, password: field.password });
/** Of the link in a message. */
export const withToken = z.strictObject({ token: field.linkToken });

/** A password; or nothing, for a code; or that code. */
export const stepUp = z.strictObject({
  password: z.optional(field.password),
  challenge: z.optional(field.id),
  code: z.optional(field.longCode),
  channel: z.optional(field.channel),
});
export const changePassword = z.strictObject({ password: field.password });
export const changePhone = z.strictObject({ phone: field.phone });
export const changeEmail = z.strictObject({ email: field.email, emailConfirmation: z.optional(field.email) });
export const confirmPhoneChange = z.strictObject({ code: field.longCode });
/** One of the two; a link leads to the token. */
export const confirmChange = z.strictObject({
  code: z.optional(field.longCode),
  token: z.optional(field.linkToken),
});
export const linkRecord = z.strictObject({ reminderPass: field.reminderPass });
export const releasePhone = z.strictObject({ email: field.email });
/** Of an operator: one of the two, or both. */
export const showConsents = z.strictObject({ phone: z.optional(field.phone), email: z.optional(field.email) });
export const requestSupport = z.strictObject({
  topic: field.topic,
  message: field.message,
  reference: z.optional(field.reference),
  email: z.optional(field.email),
});
