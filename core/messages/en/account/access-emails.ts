/** The e-mails about a sign-in and a password, in English. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

const on = (device: string) => (device ? ` (${device})` : '');

export const accessEmails: AccountEmailTexts<'access'> = {
  new_device: ({ serviceName, supportEmail, when, device }) => ({
    subject: `New sign-in to your ${serviceName} account`,
    beforeLink: [
      `Someone signed in to your ${serviceName} account on a new device${on(device)}, on ${when}, with your password and a code.`,
      'If it was you, there is nothing to do. If it was not you, end that sign-in now:',
    ],
    link: 'This was not me',
    afterLink: [
      `Then choose “Forgotten password” on the sign-in page: someone knows your password. If you need help, ${write(supportEmail)}.`,
    ],
  }),
  password_reset: ({ serviceName, supportEmail, when }) => ({
    subject: `Your ${serviceName} password was reset`,
    beforeLink: [
      `On ${when} someone, probably you, chose a new password for your ${serviceName} account with “Forgotten password”. Everyone was signed out.`,
    ],
    link: 'Sign in',
    afterLink: [
      `If it was not you, choose “Forgotten password” on the sign-in page right away and ${write(supportEmail)}.`,
    ],
  }),
  password_changed: ({ serviceName, supportEmail, when }) => ({
    subject: `Your ${serviceName} password has changed`,
    beforeLink: [
      `On ${when} someone, probably you, changed the password from within your ${serviceName} account. All other devices were signed out.`,
    ],
    link: 'This was not me',
    afterLink: [
      `If it was not you, choose “Forgotten password” on the sign-in page right away and ${write(supportEmail)}.`,
    ],
  }),
  reset_waiting: ({ serviceName, when }) => ({
    subject: `A new ${serviceName} password was requested`,
    beforeLink: [
      `Someone, probably you, is asking for a new password for your ${serviceName} account, and could prove only the phone or only the e-mail address. For your security it can be chosen only from ${when}.`,
      'If it is not you, cancel the request:',
    ],
    link: 'Cancel the request',
    afterLink: ['If it is you, please wait: we will write to you then.'],
  }),
  reset_usable: ({ serviceName, life }) => ({
    subject: `Choose your new ${serviceName} password`,
    beforeLink: [
      `The wait is over: you can choose the new password for your ${serviceName} account that you asked for. This link is valid for ${life}.`,
    ],
    link: 'Choose a password',
    afterLink: ['If you did not ask for it, cancel the request with our earlier message and do not open this link.'],
  }),
};
