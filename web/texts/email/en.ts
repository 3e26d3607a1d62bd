/** Links of messages that ask whether an e-mail, or a sign-in, is one's own, in English. */
import type { EmailTexts } from './types.ts';

export const email: EmailTexts = {
  confirm: {
    title: 'Confirm your e-mail address',
    about:
      'Confirm only if you opened this account yourself. Your address will then help you back into it if you forget your password.',
    press: 'Confirm my address',
    doneTitle: 'Your e-mail address is confirmed',
    done: 'Thank you. You can close this page or go to your space.',
  },
  notMe: {
    title: 'Did you not open this account?',
    about:
      'We will take your e-mail address off this account and no longer write to it. The account itself stays open with the phone of its owner.',
    press: 'Take my address off',
    doneTitle: 'Your e-mail address was taken off',
    done: 'Your address no longer belongs to this account. There is nothing else to do.',
  },
  notMySignIn: {
    title: 'Was it not you who signed in?',
    about:
      'All devices will be signed out of your account. The device of this sign-in will have to prove again who uses it.',
    press: 'Sign out all devices',
    doneTitle: 'All devices are signed out',
    done: 'Someone knows your password. Choose another one now, which you use nowhere else.',
  },
  deadTitle: 'This link is no longer valid',
  noToken: 'To continue, open the link in our message again.',
};
