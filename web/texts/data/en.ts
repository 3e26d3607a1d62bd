/** One's own data, in English. */
import type { DataTexts } from './types.ts';

export const data: DataTexts = {
  title: 'My data',
  about: 'Download everything that we keep about you, or erase your account.',
  download: 'Download my data',
  downloaded: 'Your data are downloaded. Keep this file in a safe place.',
  erase: 'Erase my account',
  stepUpAbout: 'To protect your data, enter your current password.',
  eraseTitle: 'Erase your account?',
  goes: 'What is erased or cancelled at once',
  goesList: [
    'Your account, your password and your contact details.',
    'Your sign-ins, on all of your devices.',
    'Your coming appointments that you booked online. The practice is told.',
  ],
  stays: 'What stays, and why',
  staysList: [
    'The practice’s record and the appointments that it gave you, because they belong to the practice. To have them erased, ask the practice.',
    'The proof of what you accepted, without your contact details, because the law asks us to be able to show it.',
    'What you wrote to our support team, for a few weeks, so that we can still answer you.',
  ],
  howLong: 'Our privacy notice says for how long',
  noWayBack: 'An erased account cannot be restored. You can sign up again with the same number.',
  eraseForGood: 'Erase my account for good',
  erasedTitle: 'Your account is erased',
  erased: 'We have confirmed it by e-mail and text message. You can sign up again whenever you like.',
};
