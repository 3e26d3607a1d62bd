/** The part of the section "Account" about its password, phone and e-mail, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import * as requests from '../../account-requests.ts';
import { answer, body, bodyProblems, problems } from '../parts.ts';
import * as examples from './examples.ts';
import { noContent, sessionProblems, signedIn } from './parts.ts';

const proof = {
  challenge: ['The `challenge.id` that the order of a code answered.', examples.challenge.id],
  code: ['All six digits of the code that was sent; with `challenge`.', '123456'],
  channel: ['Of a code that is ordered: a text message, or a call by a robot.', 'voice'],
  password: ['The one of the account.', examples.signIn.password],
} as const;

export const detailsPaths: ZodOpenApiPathsObject = {
  '/api/me/step-up': {
    post: {
      operationId: 'stepUp',
      summary: 'Proves once more who is signed in.',
      description:
        'By the `password`, or by a code: without either, six digits go to the phone; `challenge` and `code` answer them. It is good for ' +
        'ten minutes. A browser gets another cookie. Beyond the budget of wrong passwords of this device a code is sent in the place of an answer.',
      ...signedIn,
      ...body(requests.stepUp, { password: examples.signIn.password }, proof),
      responses: {
        ...noContent('Proven'),
        202: answer('A code is on its way', answers.challengeAnswer, { challenge: examples.challenge }),
        ...problems(
          ...bodyProblems,
          ...sessionProblems,
          ...(['wrong_password', 'no_other_way', 'unknown_challenge', 'already_answered', 'wrong_code'] as const),
          ...(['code_expired', 'too_many_attempts', 'too_many_codes', 'too_many_requests'] as const),
        ),
      },
    },
  },
  '/api/me/password': {
    put: {
      operationId: 'changePassword',
      summary: 'Changes the password.',
      description:
        'Within ten minutes of a step-up. Every other session ends, every other device proves its phone again, and the owner is told.',
      ...signedIn,
      ...body(requests.changePassword, { password: 'Boussole17Jaune' }),
      responses: {
        ...noContent('The password is the new one'),
        ...problems(...bodyProblems, ...sessionProblems, 'step_up_required'),
      },
    },
  },
};
