/** The part of the section "Account" about recycled phones, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import * as requests from '../../account-requests.ts';
import { answer, body, bodyProblems, problems } from '../parts.ts';
import * as examples from './examples.ts';
import { noContent, open, tags, withId } from './parts.ts';

export const releasePaths: ZodOpenApiPathsObject = {
  '/api/sign-ups/{id}/release': {
    post: {
      operationId: 'releasePhone',
      summary: 'Asks for a phone that an account of somebody else still has.',
      description:
        'Of a sign-up that ended with `account_exists` after it proved the phone, within its life and once: repeating it changes nothing. ' +
        'The owner is told. Fourteen days without a sign of life free the phone, and the person who asked is told by `email`. No data moves.',
      tags,
      security: [{ accessToken: [] }],
      ...withId('Of the sign-up.', examples.signUpId),
      ...body(requests.releasePhone, { email: 'camille@exemple.fr' }),
      responses: {
        202: answer('Asked, whatever account has the phone', answers.releaseAnswer, { release: { silentDays: 14 } }),
        ...problems(...bodyProblems, 'not_found', 'not_releasable', 'too_many_requests'),
      },
    },
  },
  '/api/phone-releases/keep': {
    post: {
      operationId: 'keepPhone',
      summary: 'Keeps the phone, from the link in a message to its owner.',
      description: 'Keeping it twice is keeping it once. A phone that was freed stays free.',
      ...open,
      ...body(requests.withToken, { token: examples.linkToken }),
      responses: {
        ...noContent('The phone stays with its account'),
        ...problems(...bodyProblems, 'token_unusable', 'too_many_requests'),
      },
    },
  },
};
