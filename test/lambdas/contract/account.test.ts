/** The section "Account" of the contract: its bodies and its answers. */
import type * as z from 'zod/mini';
import * as answers from '../../../lambdas/contract/account-answers.ts';
import * as requests from '../../../lambdas/contract/account-requests.ts';

const at = '2026-11-26T12:00:00.000Z';

describe('a body', () => {
  it.each<[string, z.ZodMiniType, unknown]>([
    ['a sign-in of a browser', requests.signIn, { identifier: '06 12 34 56 78', password: 'Tournesol-bleu-47' }],
    ['a bearer', requests.signIn, { identifier: 'a@b.fr', password: 'x', client: 'bearer', deviceToken: 'y' }],
    ['the session of a sign-up', requests.openSession, {}],
    ['an answer', requests.answerChallenge, { code: '123456' }],
    ['a resend', requests.resendChallenge, { channel: 'voice' }],
    ['a reset', requests.requestReset, { identifier: 'a@b.fr' }],
    ['its code', requests.answerReset, { code: '123456' }],
    ['a code that does not come', requests.answerReset, { unreachable: true }],
    ['its password', requests.finishReset, { resetToken: 'x', password: 'y' }],
    ['a link', requests.withToken, { token: 'x' }],
    ['a step-up', requests.stepUp, { password: 'x' }],
    ['a new password', requests.changePassword, { password: 'x' }],
    ['a new phone', requests.changePhone, { phone: '0612345678' }],
    ['a new e-mail', requests.changeEmail, { email: 'a@b.fr' }],
    ['its proof', requests.confirmChange, { token: 'x' }],
    ['that of a phone', requests.confirmPhoneChange, { code: '123456' }],
    ['a record', requests.linkRecord, { reminderPass: 'x' }],
    ['a release', requests.releasePhone, { email: 'a@b.fr' }],
    ['a message', requests.requestSupport, { topic: 'sign_in', message: 'Bonjour,\nrien ne marche.' }],
  ])('of %s is taken', (_, schema, body) => {
    expect(schema.safeParse(body).success).toBe(true);
  });

  it.each<[string, z.ZodMiniType, object]>([
    ['H4: a sign-in that names an account', requests.signIn, { identifier: 'a', password: 'b', accountId: 'c' }],
    ['H4: a reset that names where its link leads', requests.requestReset, { identifier: 'a', origin: 'https://evil' }],
    [
      'H4: a change of password with an e-mail (CVE-2026-23478)',
      requests.changePassword,
      { password: 'a', email: 'b' },
    ],
    ['X08: a code that is a number', requests.answerChallenge, { code: 123456 }],
    ['X08: three digits', requests.answerChallenge, { code: '123' }],
    ['X08: a code in a list', requests.answerReset, { code: ['123456'] }],
    ['a topic of nobody', requests.requestSupport, { topic: 'praise', message: 'a' }],
    ['a message without a word', requests.requestSupport, { topic: 'other', message: ' \n ' }],
    ['a message of 4001 characters', requests.requestSupport, { topic: 'other', message: 'a'.repeat(4001) }],
  ])('%s is refused', (_, schema, body) => {
    expect(schema.safeParse(body).success).toBe(false);
  });
});

describe('an answer', () => {
  const practice = { id: 'p', name: 'Cabinet du Parc', phone: '+33180000000' };
  it.each<[string, z.ZodMiniType, unknown]>([
    ['a session', answers.sessionAnswer, { session: { id: 'a', expiresAt: at } }],
    [
      'a challenge',
      answers.challengeAnswer,
      {
        challenge: {
          ...{ id: 'a', channel: 'sms', sentTo: '+33 6 •• •• •• 78', length: 6 },
          ...{ expiresAt: at, attemptsLeft: 3, resendAfter: at, sendsLeft: 3 },
        },
      },
    ],
    [
      'sessions',
      answers.sessionsAnswer,
      {
        sessions: [
          {
            ...{ id: 'a', isCurrent: true, client: 'cookie', device: 'Firefox, Windows' },
            ...{ createdAt: at, lastSeenAt: at, expiresAt: at },
          },
        ],
      },
    ],
    [
      'a change',
      answers.changeAnswer,
      {
        change: {
          ...{ id: 'a', channel: 'email', sentTo: 'c•••@exemple.fr', length: 6, expiresAt: at },
          ...{ attemptsLeft: 3, sendsLeft: 3 },
        },
      },
    ],
    ['a reset', answers.resetAnswer, { reset: { id: 'a', sentTo: 'c•••@exemple.fr' } }],
    ['a reset that may be used', answers.resetStepAnswer, { resetToken: 'a' }],
    ['a reset that needs a second code', answers.resetStepAnswer, { next: 'email' }],
    ['a reset that waits', answers.resetWaitAnswer, { availableAt: at, resetToken: 'a' }],
    [
      'an account',
      answers.meAnswer,
      {
        account: {
          ...{ phone: '+33612345678', email: { address: 'a@b.fr', status: 'claimed' } },
          ...{ locale: 'fr', openedAt: at, missing: [] },
        },
        session: { id: 'a', expiresAt: at },
      },
    ],
    [
      'appointments',
      answers.appointmentsAnswer,
      {
        appointments: [
          {
            ...{ id: 'a', status: 'given', startsAt: at, timeZone: 'Europe/Paris', practitioner: 'Dr Parc' },
            ...{ practice, patient: { firstName: 'Camille', lastName: 'Martin' } },
          },
        ],
      },
    ],
    ['a linked record', answers.recordLinkedAnswer, { record: { practice: { id: 'p', name: 'Cabinet du Parc' } } }],
    ['a message to support', answers.supportAnswer, { reference: 'K7Q-4MX' }],
    [
      'messages to support',
      answers.supportRequestsAnswer,
      { requests: [{ reference: 'K7Q-4MX', topic: 'other', message: 'a', locale: 'fr', receivedAt: at }], next: 'b' },
    ],
  ])('of %s keeps its form', (_, schema, body) => {
    expect(schema.parse(body)).toEqual(body);
  });
});
