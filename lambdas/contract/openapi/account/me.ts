/** The part of the section "Account" about the account itself, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import { answer, problems } from '../parts.ts';
import * as examples from './examples.ts';
import { sessionProblems, signedIn } from './parts.ts';

export const mePaths: ZodOpenApiPathsObject = {
  '/api/me': {
    get: {
      operationId: 'readAccount',
      summary: 'The account of the session.',
      description: '`missing` names what the account lacks, and is to be asked for.',
      ...signedIn,
      responses: { 200: answer('The account', answers.meAnswer, examples.me), ...problems(...sessionProblems) },
    },
  },
};
