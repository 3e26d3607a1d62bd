/** The part of the section "Account" about the account itself, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import { answer, problems } from '../parts.ts';
import * as examples from './examples.ts';
import { noContent, sessionProblems, signedIn } from './parts.ts';

export const mePaths: ZodOpenApiPathsObject = {
  '/api/me': {
    get: {
      operationId: 'readAccount',
      summary: 'The account of the session.',
      description: '`missing` names what the account lacks, and is to be asked for.',
      ...signedIn,
      responses: { 200: answer('The account', answers.meAnswer, examples.me), ...problems(...sessionProblems) },
    },
    delete: {
      operationId: 'eraseAccount',
      summary: 'Erases the account, after a step-up.',
      description:
        'Sessions and devices end, booked appointments to come are cancelled and their practices told, records stay with their practices. ' +
        'Evidence of consent is kept apart, without contact details. The owner is told by e-mail and text message.',
      ...signedIn,
      responses: { ...noContent('Erased'), ...problems(...sessionProblems, 'step_up_required', 'too_many_requests') },
    },
  },
};
