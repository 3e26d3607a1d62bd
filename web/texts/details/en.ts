/** Changes of password, phone and e-mail, in English. */
import type { DetailsTexts } from './types.ts';

export const details: DetailsTexts = {
  title: 'Change my details',
  open: {
    password: 'Change password',
    phone: 'Change phone number',
    email: 'Change e-mail address',
    confirmEmail: 'Confirm my e-mail address',
  },
  done: {
    password: 'Your password has changed. Your other devices are signed out.',
    phone: 'Your phone number has changed.',
    email: 'Your e-mail address is confirmed.',
  },
  stepUpTitle: 'Confirm that it is you',
  stepUpAbout: 'To protect your account, enter your current password before this change.',
  codeInstead: 'Get a code instead',
  goOn: 'Continue',
  codeSentTo: address => `We have sent a code to ${address}.`,
  sentAgain: 'Another code is on its way.',
  sendAgain: 'Get another code',
  newPassword: 'Your new password',
  newPasswordAbout: 'Your other devices will be signed out. This one stays signed in.',
  newPhone: 'Your new phone number',
  newPhoneAbout: 'We send a code to this number. Until you enter it, the old number stays in use.',
  newEmail: 'Your new e-mail address',
  newEmailAbout: 'We send a code to this address. Until you enter it, the old address stays in use.',
  sendCode: 'Get the code',
  link: {
    title: 'Confirm your new e-mail address',
    about: 'You need to be signed in to your account in this browser. The old address will no longer be used.',
    press: 'Confirm my new address',
    doneTitle: 'Your new e-mail address is confirmed',
    done: 'From now on we will write to you at this address.',
  },
};
