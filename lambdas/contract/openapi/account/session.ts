/** The part of the section "Account" about signing in and out, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import * as requests from '../../account-requests.ts';
import { answer, body, bodyProblems, problems } from '../parts.ts';
import * as examples from './examples.ts';
import { noContent, open, sessionProblems, signedIn, tags, withId } from './parts.ts';

const ofChallenge = { ...open, ...withId('Of the challenge.', examples.challenge.id) };

export const sessionPaths: ZodOpenApiPathsObject = {
  '/api/sign-ups/{id}/session': {
    post: {
      operationId: 'openSignUpSession',
      summary: 'Signs in whoever has just signed up, once.',
      description:
        'Within minutes of the opening of the account. A browser gets cookies, and must call from our own page; any other client ' +
        'asks for a bearer with `client`.',
      tags,
      security: [{ accessToken: [] }],
      ...withId('Of the sign-up.', examples.signUpId),
      ...body(requests.openSession, {}),
      responses: {
        201: answer('Signed in', answers.sessionAnswer, examples.session),
        ...problems(...bodyProblems, 'not_found', 'session_unavailable', 'foreign_origin'),
      },
    },
  },
  '/api/sessions': {
    post: {
      operationId: 'signIn',
      summary: 'Signs in with a phone or an e-mail, and a password.',
      description:
        'On a device that the account does not know, or after too many wrong passwords, the answer is a challenge: six digits go ' +
        'to the phone. It is the same, in the same time, whether anybody has the identifier or not.',
      ...open,
      ...body(requests.signIn, examples.signIn),
      responses: {
        201: answer('Signed in', answers.sessionAnswer, examples.session),
        202: answer('The phone is to be proven', answers.challengeAnswer, { challenge: examples.challenge }),
        ...problems(
          ...bodyProblems,
          ...(['wrong_credentials', 'foreign_origin', 'no_other_way', 'too_many_codes', 'too_many_requests'] as const),
        ),
      },
    },
  },
  '/api/challenges/{id}/code': {
    post: {
      operationId: 'answerChallenge',
      summary: 'Proves the phone, and signs in.',
      description:
        'The answer is counted before it is compared. `wrong_credentials` here means that the phone is proven and the password was ' +
        'wrong: the device is known from now on.',
      ...ofChallenge,
      ...body(requests.answerChallenge, { code: '123456' }, { code: examples.sixDigits }),
      responses: {
        201: answer('Signed in', answers.sessionAnswer, examples.session),
        ...problems(
          ...bodyProblems,
          ...(['unknown_challenge', 'already_answered', 'wrong_code', 'wrong_credentials'] as const),
          ...(['code_expired', 'too_many_attempts', 'foreign_origin'] as const),
        ),
      },
    },
  },
  '/api/challenges/{id}/resend': {
    post: {
      operationId: 'resendChallenge',
      summary: 'Asks for the code again, maybe by a call.',
      description:
        'The same code while it can be answered, else a new one. The line decides what it can be sent by. The id of a change of phone or ' +
        'e-mail is a challenge, too.',
      ...ofChallenge,
      ...body(requests.resendChallenge, { channel: 'voice' }),
      responses: {
        202: answer('Ordered', answers.challengeAnswer, { challenge: examples.challenge }),
        ...problems(
          ...bodyProblems,
          ...(['unknown_challenge', 'already_answered', 'too_soon', 'too_many_codes', 'too_many_requests'] as const),
        ),
      },
    },
  },
  '/api/sessions/current': {
    delete: {
      operationId: 'signOut',
      summary: 'Signs out.',
      description: 'Signing out twice is signing out.',
      ...signedIn,
      responses: { ...noContent('Signed out'), ...problems('foreign_origin') },
    },
  },
  '/api/me/sessions': {
    get: {
      operationId: 'listSessions',
      summary: 'Where the account is signed in.',
      description: 'The session that was used last comes first.',
      ...signedIn,
      responses: {
        200: answer('Sessions', answers.sessionsAnswer, { sessions: [examples.listedSession] }),
        ...problems(...sessionProblems),
      },
    },
    delete: {
      operationId: 'endSessions',
      summary: 'Signs out everywhere, here too.',
      description: 'Devices stay known: signing in again needs no code on them.',
      ...signedIn,
      responses: { ...noContent('Signed out'), ...problems(...sessionProblems) },
    },
  },
  '/api/me/sessions/{id}': {
    delete: {
      operationId: 'endSession',
      summary: 'Signs out on one device.',
      description: 'A session that has ended, or is not of this account, is answered alike.',
      ...signedIn,
      ...withId('Of the session.', examples.listedSession.id),
      responses: { ...noContent('Signed out'), ...problems(...sessionProblems) },
    },
  },
};
