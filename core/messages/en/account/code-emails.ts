/** The e-mails that carry a code, in English. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

const codeLine = (code: string, life: string) => `Your code is ${code}. It is valid for ${life}.`;
const secret = 'Do not tell this code to anyone, even to a person who claims to call from us.';

export const codeEmails: AccountEmailTexts<'code'> = {
  sign_in_code: ({ serviceName, code, life }) => ({
    subject: `Your code to sign in to ${serviceName}`,
    beforeLink: [
      `Someone, probably you, is signing in to your ${serviceName} account with your password, on a new device.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'If it is not you, someone knows your password. Choose “Forgotten password” on the sign-in page to change it.',
    ],
  }),
  step_up_code: ({ serviceName, code, life }) => ({
    subject: `Your code to confirm a change, ${serviceName}`,
    beforeLink: [
      `Someone who is signed in to your ${serviceName} account, probably you, would like to change or remove something important.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'If it is not you, do not use this code. Choose “Forgotten password” on the sign-in page: everyone will be signed out.',
    ],
  }),
  reset_code: ({ serviceName, code, life }) => ({
    subject: `Your code for a new ${serviceName} password`,
    beforeLink: [
      `Someone, probably you, is asking for a new password for your ${serviceName} account.`,
      codeLine(code, life),
      'If it is not you, do not use this code and cancel the request:',
    ],
    link: 'Cancel the request',
    afterLink: [secret],
  }),
  new_email_code: ({ serviceName, code, life }) => ({
    subject: `Confirm your new e-mail address for ${serviceName}`,
    beforeLink: [
      `Someone, probably you, would like to use this e-mail address for a ${serviceName} account.`,
      codeLine(code, life),
      'You can also confirm the address with this button, in the browser where you are signed in:',
    ],
    link: 'Confirm my address',
    afterLink: [secret, 'If it is not you, ignore this message: the address will not be used.'],
  }),
  email_in_use: ({ serviceName, supportEmail }) => ({
    subject: `This address already belongs to a ${serviceName} account`,
    beforeLink: [
      `Someone, probably you, would like to use this e-mail address for another ${serviceName} account. It is the confirmed address of an account that you have with us, so nothing was changed.`,
      'If it is you, sign in to that account:',
    ],
    link: 'Sign in',
    afterLink: [
      `If it is not you, there is nothing to do. If you no longer need that account, ${write(supportEmail)}.`,
    ],
  }),
  sign_up_email_code: ({ serviceName, code, life }) => ({
    subject: `Your code to sign up to ${serviceName}`,
    beforeLink: [
      `Someone, probably you, is signing up to ${serviceName} with this e-mail address.`,
      codeLine(code, life),
    ],
    afterLink: [
      secret,
      'If it is not you, ignore this message. Without this code your address stays with its current account.',
    ],
  }),
};
