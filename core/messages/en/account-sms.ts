/** The text messages about an account, in English: the alphabet of telephones, and the link last. */
import type { AccountSms } from '../account/notice-words.ts';

export const accountSms: AccountSms = {
  password_reset: ({ serviceName, when }) =>
    `${serviceName}: your password was reset on ${when}. If it was not you, choose "Forgotten password" on the sign-in page.`,
  password_changed: ({ serviceName, when }) =>
    `${serviceName}: your password was changed on ${when}. If it was not you, choose "Forgotten password" on the sign-in page.`,
  reset_waiting: ({ serviceName, when }) =>
    `${serviceName}: a new password was requested, possible from ${when}. If it is not you, cancel:`,
  reset_usable: ({ serviceName, life }) =>
    `${serviceName}: choose your new password (link valid for ${life}). If you did not ask for it, do not open:`,
  phone_changed: ({ serviceName, supportEmail }) =>
    `${serviceName}: this number is no longer that of your account, it has just been replaced. If it was not you, write to ${supportEmail} now.`,
  email_changed: ({ serviceName, supportEmail }) =>
    `${serviceName}: the e-mail address of your account has just been replaced. If it was not you, write to ${supportEmail} now.`,
  email_taken: ({ serviceName }) =>
    `${serviceName}: your e-mail address was never confirmed, and now belongs to another person who proved it. Sign in to give another one.`,
  email_disowned: ({ serviceName }) =>
    `${serviceName}: whoever reads your e-mail says that the address is not theirs. It was taken off your account. Sign in to give another one.`,
  erased: ({ serviceName, supportEmail }) =>
    `${serviceName}: your account is erased, as you asked. If it was not you, write to ${supportEmail}.`,
};
