/** A forgotten password in English. */
import type { ResetTexts } from './types.ts';

export const reset: ResetTexts = {
  title: 'Forgot your password?',
  intro:
    'Enter the phone number or the e-mail address of your account. We will send a code to the phone of the account.',
  send: 'Receive a code',
  backToSignIn: 'Back to sign-in',
  sentToPhone: identifier =>
    `If an account uses ${identifier}, we have sent a code to its phone: by text message, or by a call to a landline.`,
  phoneUnreachable: 'Did nothing arrive, or do you no longer have this phone?',
  byEmail: 'Receive a code by e-mail',
  emailTitle: 'Enter the code from your e-mail',
  sentToEmail:
    'If the e-mail address of this account is confirmed, we have sent a code to it. Check your spam folder too.',
  emailUnreachable: 'Did nothing arrive, or can you no longer open this mailbox?',
  withoutEmail: 'Continue without the e-mail',
  startAgain: 'Start again',
  waitTitle: 'For your security, please wait',
  waitUntil: (time, minutes) => `You can choose a new password from ${time}. You will then have ${minutes} minutes.`,
  waitWhy:
    'We could check only one of your contact details. So we have told every phone and e-mail address of your account. Each of them can cancel the request.',
  waitNextTitle: 'What happens next',
  waitNext: [
    'At that time we will send you a link, to the phone or the e-mail address that you proved.',
    'A landline cannot receive the link. Leave this page open.',
    'If you have another device that is already signed in to your account, start again on it. There is no wait there.',
  ],
  passwordTitle: 'Choose a new password',
  passwordIntro: 'You will be signed out on all your devices. Then sign in with the new password.',
  change: 'Change my password',
  doneTitle: 'Your password has been changed',
  done: 'You are signed out on all your devices. For your security, we have confirmed the change to you in a message.',
  endedTitle: 'This request has ended',
  noLinkTitle: 'This link is incomplete',
  noLink: 'Open the link in our message again, or copy it whole. You can also ask for a new password.',
  cancelTitle: 'Keep your password',
  cancelAbout:
    'Someone asked for a new password for your account. If it was not you, cancel the request. Your password will stay the same.',
  cancel: 'Cancel the request',
  cancelNot: 'If it was you, close this page. Nothing will change.',
  cancelledTitle: 'The request is cancelled',
  cancelled: 'Your password has not changed. If this happens again, contact us.',
};
