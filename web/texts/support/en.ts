/** The contact form in English. */
import type { SupportTexts } from './types.ts';

export const support: SupportTexts = {
  intro: 'Tell us what happened. We will answer you by e-mail.',
  noMedicalAdvice: 'We cannot give medical advice. In an emergency, call 112.',
  topic: 'What is it about?',
  chooseTopic: 'Choose a topic',
  topics: {
    sign_up: 'Signing up',
    sign_in: 'Signing in or my password',
    appointment: 'An appointment',
    account: 'My account',
    other: 'Something else',
  },
  message: 'Your message',
  messageHint: longest =>
    `At most ${longest} characters. Do not write a password, a code, or anything about your health.`,
  reference: 'Reference, if you have one',
  referenceHint: 'For example K7Q-4MX. It is shown on our pages.',
  email: 'E-mail address for our answer',
  send: 'Send',
  orByEmail: 'You can also write an e-mail:',
  sentTitle: 'We have received your message',
  answerTo: email => `We will answer you at ${email}.`,
  yourReference: 'Your reference:',
  keepReference: 'Keep this reference. It helps us to find your message if you write again.',
};
