/** English. */
import type { Texts } from '../text-types.ts';

export const en: Texts = {
  codeSms: ({ code, serviceName, life }) =>
    `${code} is your ${serviceName ? `${serviceName} ` : ''}code, valid for ${life}. ` +
    'Never tell it to anyone. If you did not ask for it, ignore this text.',
  signInSms: ({ code, serviceName, life }) =>
    `${code} is your ${serviceName ? `${serviceName} ` : ''}sign-in code, valid for ${life}. ` +
    'Never tell it to anyone. Not you? Change your password.',
  codeCall: serviceName => ({
    greeting: `Hello. Here is your verification code for ${serviceName}.`,
    again: 'I repeat.',
    farewell: 'Do not tell this code to anyone. If you did not ask for it, please ignore this call. Goodbye.',
  }),
  welcomeEmail: ({ serviceName, supportEmail }) => ({
    subject: `Your ${serviceName} account is open`,
    beforeLink: [
      'Hello,',
      `Your ${serviceName} account is open. Sign in whenever you like to manage your appointments.`,
      'Please confirm that this e-mail address is yours. It will then help you back into your account if you forget your password:',
    ],
    link: 'Confirm my address',
    afterLink: [
      'If you did not open this account, someone may have typed your e-mail address by mistake. Do not confirm it, and let us know:',
    ],
    others: [
      {
        link: 'This was not me',
        afterLink: [
          `We will then take your address off that account. If you have a question, write to us at ${supportEmail}. We will never ask for your password, either by e-mail or by phone.`,
          `The ${serviceName} team`,
        ],
      },
    ],
  }),
  provenWelcomeEmail: ({ serviceName, supportEmail }) => ({
    subject: `Your ${serviceName} account is open`,
    beforeLink: [
      'Hello,',
      `Your ${serviceName} account is open, and your e-mail address is confirmed. Sign in whenever you like to manage your appointments:`,
    ],
    link: 'Sign in',
    afterLink: ['If you did not open this account, let us know:'],
    others: [
      {
        link: 'This was not me',
        afterLink: [
          `We will then take your address off that account. If you have a question, write to us at ${supportEmail}. We will never ask for your password, either by e-mail or by phone.`,
          `The ${serviceName} team`,
        ],
      },
    ],
  }),
  accountExistsEmail: ({ serviceName, supportEmail }) => ({
    subject: `Someone tried to sign up to ${serviceName} with your contact details`,
    beforeLink: [
      'Hello,',
      `Someone, perhaps you, has just tried to open an account with ${serviceName} using your phone number or your e-mail address. These contact details already belong to your account. No new account was opened and yours has not changed.`,
      'If it was you, sign in to your account. If you have forgotten your password, reset it from the sign-in page.',
    ],
    link: 'Sign in',
    afterLink: [
      `If it was not you, write to us at ${supportEmail}. If you received a code, do not tell it to anyone.`,
      `The ${serviceName} team`,
    ],
  }),
};
