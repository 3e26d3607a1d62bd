/** The e-mails about a changed phone or e-mail, in English. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

export const changeEmails: AccountEmailTexts<'change'> = {
  phone_changed: ({ serviceName, supportEmail, when, phone }) => ({
    subject: `The phone of your ${serviceName} account has changed`,
    beforeLink: [
      `On ${when} someone, probably you, replaced the phone number of your ${serviceName} account with ${phone}.`,
    ],
    link: 'This was not me',
    afterLink: [`If it was not you, ${write(supportEmail)} right away.`],
  }),
  email_changed: ({ serviceName, supportEmail, when, email }) => ({
    subject: `The e-mail address of your ${serviceName} account has changed`,
    beforeLink: [
      `On ${when} someone, probably you, replaced the e-mail address of your ${serviceName} account with ${email}. We will no longer write to the old one.`,
    ],
    link: 'This was not me',
    afterLink: [`If it was not you, ${write(supportEmail)} right away.`],
  }),
  change_undone: ({ serviceName, supportEmail, when }) => ({
    subject: `A change of your ${serviceName} account was taken back`,
    beforeLink: [
      `On ${when} someone, probably you, opened the link “This was not me” in our message. The phone number or e-mail address from before this change serves your ${serviceName} account again. All devices are signed out.`,
    ],
    afterLink: [`If it was not you, ${write(supportEmail)} right away.`],
  }),
  email_disowned: ({ serviceName, supportEmail, when }) => ({
    subject: `Your e-mail address was taken off a ${serviceName} account`,
    beforeLink: [
      `On ${when} someone, probably you, opened the link “This was not me” in our message. This address was taken off the ${serviceName} account, and we will no longer write to it. The account itself stays open.`,
    ],
    afterLink: [`If it was not you, ${write(supportEmail)}.`],
  }),
  email_taken: ({ serviceName, supportEmail }) => ({
    subject: `Your e-mail address no longer belongs to a ${serviceName} account`,
    beforeLink: [
      `You had not confirmed this e-mail address for your ${serviceName} account. Another person has proved that they receive its messages, and the address now belongs to their account. Your account stays open with your phone number.`,
      'Sign in to give another address:',
    ],
    link: 'Sign in',
    afterLink: [`If this address is yours alone, ${write(supportEmail)}.`],
  }),
};
