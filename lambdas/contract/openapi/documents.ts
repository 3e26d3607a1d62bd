/** The section "Documents" of the OpenAPI document: texts that anybody may read. */
import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { countriesAnswer, documentsAnswer } from '../answers.ts';
import * as examples from './examples.ts';
import { answer, inLanguage, language, pathId, refusals } from './parts.ts';

const tags = ['Documents'];

export const documentPaths: ZodOpenApiPathsObject = {
  '/api/countries': {
    get: {
      operationId: 'listCountries',
      tags,
      summary: 'The countries that are served.',
      description: 'A phone of any other country is refused as `country_not_served`.',
      security: [],
      responses: {
        200: answer('Served countries', countriesAnswer, {
          countries: [{ code: 'FR', callingCode: '+33', sms: true, voice: true }],
        }),
      },
    },
  },
  '/api/documents': {
    get: {
      operationId: 'listDocuments',
      tags,
      summary: 'What the patient is asked to accept.',
      description: 'The current versions, in the language asked for, with the digests that a consent carries.',
      security: [],
      requestParams: language,
      responses: { 200: answer('Current versions', documentsAnswer, examples.documents) },
    },
  },
  '/api/documents/{kind}/{version}/{language}': {
    get: {
      operationId: 'readDocument',
      tags,
      summary: 'The exact text of a document.',
      description: 'Its SHA-256 is what `GET /api/documents` tells, and what a consent carries.',
      security: [],
      requestParams: {
        path: z.object({
          kind: z.enum(['terms', 'privacy-notice']),
          version: pathId('As `GET /api/documents` tells it.', '2026-11-01'),
          language: pathId('One of those that are served.', 'fr'),
        }),
      },
      responses: {
        200: {
          description: 'Plain text',
          headers: {
            ...inLanguage,
            ETag: { description: 'The SHA-256 of the text, hexadecimal.', schema: { type: 'string' } },
          },
          content: { 'text/plain': { schema: z.string() } },
        },
        ...refusals('unknown_document'),
      },
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'openApi',
      tags,
      summary: 'This description.',
      description: 'Made from the schemas that validate requests.',
      security: [],
      responses: { 200: answer('OpenAPI 3.1', z.record(z.string(), z.unknown())) },
    },
  },
};
