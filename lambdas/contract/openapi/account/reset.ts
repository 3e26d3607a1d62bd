/** The part of the section "Account" about forgotten passwords, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import * as requests from '../../account-requests.ts';
import { answer, body, bodyProblems, problems } from '../parts.ts';
import * as examples from './examples.ts';
import { noContent, open, withId } from './parts.ts';

const ofReset = {
  ...open,
  ...withId('Of the reset: the first 32 letters of its tokens, too.', examples.reset.reset.id),
};
const { linkToken } = examples;

export const resetPaths: ZodOpenApiPathsObject = {
  '/api/password-resets': {
    post: {
      operationId: 'requestReset',
      summary: 'Asks for a new password.',
      description:
        'Always answered alike, in the same time, whether anybody has the identifier or not. Six digits go to the phone of the account.',
      ...open,
      ...body(requests.requestReset, { identifier: examples.signIn.identifier }),
      responses: {
        202: answer('A code is on its way, if anybody has the identifier', answers.resetAnswer, examples.reset),
        ...problems(...bodyProblems, 'too_many_requests'),
      },
    },
  },
  '/api/password-resets/{id}/code': {
    post: {
      operationId: 'answerReset',
      summary: 'Proves the phone, and the e-mail where it is asked for.',
      description:
        'From a device that the account does not know, a confirmed e-mail is asked for, too. `unreachable` says that the code cannot be ' +
        'read where it went: the next one goes to the e-mail. With one proof alone the reset waits, every channel of the account is told, ' +
        'and each can cancel it.',
      ...ofReset,
      ...body(requests.answerReset, { code: '123456' }, { code: examples.sixDigits }),
      responses: {
        200: answer('A new password may be chosen, or a second code is on its way', answers.resetStepAnswer, {
          resetToken: linkToken,
        }),
        202: answer('A new password may be chosen from then on', answers.resetWaitAnswer, {
          availableAt: '2026-11-13T13:30:00.000Z',
          resetToken: linkToken,
        }),
        ...problems(
          ...bodyProblems,
          ...(['unknown_reset', 'already_answered', 'no_other_way', 'reset_unusable'] as const),
          ...(['wrong_code', 'code_expired', 'too_many_attempts'] as const),
        ),
      },
    },
  },
  '/api/password-resets/{id}/password': {
    post: {
      operationId: 'finishReset',
      summary: 'Chooses the new password.',
      description:
        'Once, within thirty minutes of the moment from which it may be used. A password that is refused uses nothing up. Every session of ' +
        'the account ends, and the owner is told. A browser that calls from our own page is a known device from then on.',
      ...ofReset,
      ...body(requests.finishReset, { resetToken: linkToken, password: 'Boussole17Jaune' }),
      responses: {
        ...noContent('The password is the new one'),
        ...problems(...bodyProblems, 'unknown_reset', 'reset_not_yet', 'reset_unusable'),
      },
    },
  },
  '/api/password-resets/{id}/cancel': {
    post: {
      operationId: 'cancelReset',
      summary: 'Cancels a reset, from the link in a message.',
      description: 'Cancelling twice is cancelling.',
      ...ofReset,
      ...body(requests.withToken, { token: linkToken }),
      responses: { ...noContent('Cancelled'), ...problems(...bodyProblems, 'unknown_reset', 'reset_unusable') },
    },
  },
};
