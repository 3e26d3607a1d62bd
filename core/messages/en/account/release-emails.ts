/** The e-mails about a phone that somebody else proved, in English. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

/** The end of a number without an answer, and the way to keep it. */
const unlessKept = (serviceName: string, when: string) =>
  `If we do not hear from you, the number will be taken off your ${serviceName} account on ${when}. None of your data will be passed on. If it is still yours, keep it with one touch:`;
const keep = {
  link: 'This number is mine',
  afterLink: ['Signing in to your account is enough to keep it, too.'],
};

export const releaseEmails: AccountEmailTexts<'release'> = {
  release_asked: ({ serviceName, when, phone }) => ({
    subject: `Is this number still yours? ${serviceName}`,
    beforeLink: [
      `Someone has proved that they receive the messages of ${phone}, the phone number of your ${serviceName} account, and asks to use it. This happens when an operator gives a number to someone else.`,
      unlessKept(serviceName, when),
    ],
    ...keep,
  }),
  release_reminder: ({ serviceName, when, phone }) => ({
    subject: `Reminder: is this number still yours? ${serviceName}`,
    beforeLink: [
      `We asked you whether ${phone} is still your number, because someone else has proved that they receive its messages. We have not heard from you.`,
      unlessKept(serviceName, when),
    ],
    ...keep,
  }),
  release_done: ({ serviceName, phone }) => ({
    subject: `You can sign up to ${serviceName}`,
    beforeLink: [
      `You had asked to use ${phone} for ${serviceName}. It no longer belongs to another account: you can sign up.`,
    ],
    link: 'Sign up',
    afterLink: ['If it was not you, ignore this message.'],
  }),
  release_refused: ({ serviceName, supportEmail, phone }) => ({
    subject: `Your request for a phone number, ${serviceName}`,
    beforeLink: [
      `You had asked to use ${phone} for ${serviceName}. The person who already has an account with this number still uses it, and it stays with that account.`,
    ],
    afterLink: [`If this number is yours, ${write(supportEmail)}. If it was not you, ignore this message.`],
  }),
  release_unreachable: ({ serviceName, supportEmail, phone }) => ({
    subject: `Your request for a phone number, ${serviceName}`,
    beforeLink: [
      `You had asked to use ${phone} for ${serviceName}. We cannot ask the person who already has an account with this number, because we have no other way to reach them. Our team will look for a solution with you.`,
    ],
    link: 'Contact us',
    afterLink: [`You can also ${write(supportEmail)}. If it was not you, ignore this message.`],
  }),
  phone_released: ({ serviceName, supportEmail, phone }) => ({
    subject: `A number was taken off your ${serviceName} account`,
    beforeLink: [
      `${phone} was taken off your ${serviceName} account, because someone else proved that it is theirs now and we did not hear from you. None of your data was passed on.`,
      'Sign in with your e-mail address to give your new number:',
    ],
    link: 'Sign in',
    afterLink: [`If you cannot sign in, ${write(supportEmail)}.`],
  }),
};
