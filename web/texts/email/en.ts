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
  notMyChange: {
    title: 'Was it not you who changed your account?',
    about:
      'All devices will be signed out. If the phone number or the e-mail address was changed, the one from before will serve again.',
    press: 'Take the change back',
    doneTitle: 'All devices are signed out',
    done: 'What was changed without you is taken back. Now choose another password, which you use nowhere else. If your number or your address is not the one from before, contact us.',
  },
  proof: {
    title: 'This e-mail address is already in use',
    about: email =>
      `An account already exists with the address ${email}. If it is yours, sign in, reset your password or contact us.`,
    notMine: 'Is this account not yours?',
    notMineAbout: email =>
      `Nobody has confirmed this address. If you receive the messages of ${email}, a code will prove it and your sign-up will continue.`,
    send: 'Get a code by e-mail',
    codeTitle: 'Enter the code from your e-mail',
    sentTo: email => `We are sending a code to the address ${email}. Please look in your spam folder, too.`,
    sendAgain: 'Send the code again',
    sentAgain: 'A code is on its way to your e-mail address again.',
    noSendsLeft: 'We cannot send any more codes to this address for this sign-up. Please contact us.',
  },
  deadTitle: 'This link is no longer valid',
  noToken: 'To continue, open the link in our message again.',
};
