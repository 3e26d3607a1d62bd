/** The text messages about an account, in English: the alphabet of telephones, and the link last. */
import type { AccountSms } from '../../account/notice-words.ts';

export const accountSms: AccountSms = {
  password_reset: ({ when }) =>
    `your password was reset on ${when}. If it was not you, choose "Forgotten password" on the sign-in page.`,
  password_changed: ({ when }) =>
    `your password was changed on ${when}. If it was not you, choose "Forgotten password" on the sign-in page.`,
  reset_waiting: ({ when }) => `new password possible from ${when}. Not you? Cancel:`,
  reset_usable: ({ life }) => `choose your new password within ${life}. Not you? Do not open:`,
  phone_changed: ({ supportEmail }) =>
    `this number is no longer that of your account, it has just been replaced. If it was not you, write to ${supportEmail} now.`,
  email_changed: ({ supportEmail }) =>
    `the e-mail address of your account has just been replaced. If it was not you, write to ${supportEmail} now.`,
  change_undone: ({ supportEmail }) =>
    `a change of your account was taken back, all devices are signed out. If it was not you, write to ${supportEmail}.`,
  email_taken: () =>
    `your e-mail address was never confirmed, and now belongs to another person who proved it. Sign in to give another one.`,
  email_disowned: () =>
    `whoever reads your e-mail says that the address is not theirs. It was taken off your account. Sign in to give another one.`,
  erased: ({ supportEmail }) => `your account is erased, as you asked. If it was not you, write to ${supportEmail}.`,
};
