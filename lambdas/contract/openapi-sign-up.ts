/** The section "Sign-up" of the OpenAPI document. */
import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from './answers.ts';
import { answer, body, bodyProblems, language, problems } from './openapi-parts.ts';
import * as requests from './requests.ts';

const ofSignUp = {
  requestParams: { ...language, path: z.object({ id: z.string() }) },
  security: [{ accessToken: [] }],
};

export const signUpPaths: ZodOpenApiPathsObject = {
  '/api/sign-ups': {
    post: {
      operationId: 'startSignUp',
      summary: 'Starts a sign-up; a code is sent to the phone.',
      requestParams: { header: z.extend(language.header, { 'idempotency-key': z.optional(z.string()) }) },
      ...body(requests.startSignUp),
      responses: {
        202: answer('Accepted', answers.startedAnswer),
        ...problems(...bodyProblems, 'idempotency_key_reused', 'too_many_requests', 'too_many_codes'),
      },
    },
  },
  '/api/sign-ups/{id}': {
    get: {
      operationId: 'readSignUp',
      summary: 'How far the sign-up is.',
      ...ofSignUp,
      responses: { 200: answer('The sign-up', answers.signUpAnswer), ...problems('not_found') },
    },
    delete: {
      operationId: 'abandonSignUp',
      summary: 'Gives up; what was typed is dropped.',
      ...ofSignUp,
      responses: { 204: { description: 'Given up' }, ...problems('not_found', 'already_completed') },
    },
  },
  '/api/sign-ups/{id}/code': {
    post: {
      operationId: 'answerCode',
      summary: 'Proves the phone with the code.',
      ...ofSignUp,
      ...body(requests.answerCode),
      responses: {
        200: answer('The phone is proven', answers.signUpAnswer),
        ...problems(
          ...bodyProblems,
          'not_found',
          'wrong_code',
          'code_expired',
          'too_many_attempts',
          'not_awaiting_code',
        ),
      },
    },
  },
  '/api/sign-ups/{id}/code/resend': {
    post: {
      operationId: 'resendCode',
      summary: 'Asks for the code again, maybe by a call.',
      ...ofSignUp,
      ...body(requests.resendCode),
      responses: {
        202: answer('Ordered', answers.signUpAnswer),
        ...problems(
          ...bodyProblems,
          'not_found',
          'too_soon',
          'too_many_requests',
          'too_many_codes',
          'not_awaiting_code',
        ),
      },
    },
  },
  '/api/sign-ups/{id}/contact': {
    patch: {
      operationId: 'changeContact',
      summary: 'Mends the phone or the e-mail before the code is proven.',
      ...ofSignUp,
      ...body(requests.changeContact),
      responses: {
        202: answer('Changed', answers.signUpAnswer),
        ...problems(
          ...bodyProblems,
          'not_found',
          'not_changeable',
          'contact_differs',
          'too_many_requests',
          'too_many_codes',
        ),
      },
    },
  },
  '/api/sign-ups/{id}/consent': {
    post: {
      operationId: 'giveConsent',
      summary: 'Accepts the privacy notice; the account is then created.',
      ...ofSignUp,
      ...body(requests.giveConsent),
      responses: {
        202: answer('Accepted', answers.signUpAnswer),
        ...problems(...bodyProblems, 'not_found', 'stale_notice', 'not_awaiting_consent'),
      },
    },
  },
  '/api/documents': {
    get: {
      operationId: 'listDocuments',
      summary: 'What the patient is asked to accept.',
      requestParams: language,
      responses: { 200: answer('Current versions', answers.documentsAnswer) },
    },
  },
  '/api/documents/{kind}/{version}/{language}': {
    get: {
      operationId: 'readDocument',
      summary: 'The exact text of a document.',
      requestParams: {
        path: z.object({ kind: z.enum(['terms', 'privacy-notice']), version: z.string(), language: z.string() }),
      },
      responses: {
        200: { description: 'Plain text', content: { 'text/plain': { schema: z.string() } } },
        ...problems('unknown_document'),
      },
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'openApi',
      summary: 'This description.',
      responses: { 200: answer('OpenAPI 3.1', z.record(z.string(), z.unknown())) },
    },
  },
};
