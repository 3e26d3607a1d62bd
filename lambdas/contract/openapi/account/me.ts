/** The part of the section "Account" about the account itself, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import { exportAnswer } from '../../export-answer.ts';
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
  '/api/me/export': {
    get: {
      operationId: 'exportAccount',
      summary: 'Everything that the service holds of the person, as JSON, after a step-up.',
      description:
        'Account, consents, the sign-up with its messages, sessions, devices, linked records and appointments with their messages. ' +
        'No password, no code and no key. Browsers save it as a file.',
      ...signedIn,
      responses: {
        200: answer('The data', exportAnswer, examples.exported),
        ...problems(...sessionProblems, 'step_up_required'),
      },
    },
  },
};
