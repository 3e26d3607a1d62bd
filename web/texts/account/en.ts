/** Signing in and "My space" in English. */
import type { AccountTexts } from './types.ts';

export const account: AccountTexts = {
  identifier: 'Phone number or e-mail address',
  challengeWhy: 'This code protects your account. Do not give it to anyone.',
  byUnknown: identifier =>
    `If there is an account with the address ${identifier}, we have sent a code to the phone of that account.`,
  noSendsLeft: 'We cannot send any more codes for this sign-in. Start it again later or contact us.',
  startAgain: 'Start signing in again',
  details: 'My details',
  phone: 'Phone',
  none: 'None at the moment',
  emailStatus: { claimed: 'not confirmed yet', confirmed: 'confirmed' },
  emailMissing:
    'Your account no longer has an e-mail address. Please give one: we can then write to you, and you will get back into your account more easily.',
  openedOn: 'Account opened on',
  sessions: 'My signed-in devices',
  thisDevice: 'The device you are using',
  unknownDevice: 'Device without a name',
  lastSeen: time => `Last active on ${time}`,
  end: 'Sign out',
  ended: 'This device is signed out.',
  endOthers: 'Sign out all other devices',
  othersEnded: 'All other devices are signed out.',
};
