/** Requests to support, in the OpenAPI document. */
import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import * as requests from '../../account-requests.ts';
import { described } from '../described.ts';
import { answer, body, bodyProblems, language, problems } from '../parts.ts';
import { open } from './parts.ts';

const written = {
  topic: 'sign_in',
  message: 'Le code n’arrive pas sur mon téléphone.',
  reference: 'K7Q-4MX',
  email: 'camille@exemple.fr',
} as const;

const idempotencyKey = described(
  z.string(),
  'The same request under the same key is taken once.',
  '6f1c2d8e-0b7a-4c55-9d1e-3f2a1b0c9d8e',
);

export const supportPaths: ZodOpenApiPathsObject = {
  '/api/support-requests': {
    post: {
      operationId: 'requestSupport',
      summary: 'Writes to support.',
      description:
        'Anybody may. Sent with a session, it is answered to the e-mail of the account unless another one is given. The acknowledgement ' +
        'never repeats the message, and one address gets one an hour at most.',
      ...open,
      requestParams: { header: z.extend(language.header, { 'Idempotency-Key': z.optional(idempotencyKey) }) },
      ...body(requests.requestSupport, written, {
        topic: ['What it is about.', 'sign_in'],
        message: ['Several lines, 2000 characters at most.', written.message],
        reference: ['That a page or a message showed: of a sign-up, or of an earlier request.', 'K7Q-4MX'],
        email: ['Where the answer goes.', 'camille@exemple.fr'],
      }),
      responses: {
        202: answer('Received', answers.supportAnswer, { reference: 'S7Q-4MX' }),
        ...problems(...bodyProblems, 'foreign_origin', 'idempotency_key_reused', 'too_many_requests'),
      },
    },
  },
  '/api/operations/consents': {
    post: {
      operationId: 'showConsents',
      tags: ['Operations'],
      summary: 'Which texts a person accepted, and when.',
      description: 'By the phone or the e-mail of the person; of an erased account, too, while its evidence is kept.',
      security: [{ operator: [] }],
      requestParams: language,
      ...body(
        requests.showConsents,
        { phone: '06 12 34 56 78' },
        { email: ['In the place of the phone, or beside it.', written.email] },
      ),
      responses: {
        200: answer('The evidence', answers.consentsAnswer, {
          accounts: [
            {
              ...{ openedAt: '2026-11-12T13:30:00.000Z', erasedAt: '2027-01-04T08:00:00.000Z' },
              consents: [
                {
                  ...{ document: 'terms', version: '2026-11-01', locale: 'fr', sha256: 'a'.repeat(64) },
                  ...{ acceptedAt: '2026-11-12T13:30:00.000Z', door: 'direct' },
                },
              ],
            },
          ],
        }),
        ...problems('invalid_input'),
      },
    },
  },
  '/api/operations/support-requests': {
    get: {
      operationId: 'listSupportRequests',
      tags: ['Operations'],
      summary: 'What people wrote to support, newest first.',
      description: 'Twenty at a time; `next` is the `after` of the next page.',
      security: [{ operator: [] }],
      requestParams: {
        ...language,
        query: z.object({ after: z.optional(described(z.string(), 'The `next` of the page before.')) }),
      },
      responses: {
        200: answer('Newest first', answers.supportRequestsAnswer, {
          requests: [
            {
              ...{ reference: 'S7Q-4MX', topic: written.topic, message: written.message },
              ...{
                about: written.reference,
                email: written.email,
                locale: 'fr',
                receivedAt: '2026-11-12T13:30:00.000Z',
              },
            },
          ],
        }),
        ...problems('invalid_input'),
      },
    },
  },
};
