/** A phone that was somebody else's, in English. */
import type { ReleaseTexts } from './types.ts';

export const release: ReleaseTexts = {
  mine: 'This number is mine, but this account is not',
  title: 'Ask to use this number',
  about: phone =>
    `You have proved that you receive the messages of ${phone}. We ask the owner of the account whether this number is still theirs. None of their data will be passed on to you.`,
  emailHint: 'We will write to you there to tell you whether the number is free.',
  submit: 'Send the request',
  sentTitle: 'We have your request',
  sent: (days, email) =>
    `If the owner of the account gives no sign for ${days} days, the number is free and you can sign up. In any case, we will write to you at ${email}.`,
  keep: {
    title: 'Is this number still yours?',
    about:
      'Someone has proved that they receive the messages of the phone number of your account, and asks to use it. If this number is still yours, keep it.',
    press: 'I keep this number',
    hint: 'If this number is no longer yours, there is nothing to do. None of your data will be passed on.',
    doneTitle: 'You keep your number',
    done: 'It stays with your account, and the person who asked for it is told.',
  },
};
