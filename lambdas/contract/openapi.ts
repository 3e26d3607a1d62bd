/** The OpenAPI document of the public contract, made from the schemas that validate. */
import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { type ProblemCode, problemStatus } from '../../core/messages/codes.ts';
import * as answers from './answers.ts';
import * as requests from './requests.ts';

const json = (schema: z.ZodMiniType) => ({ 'application/json': { schema } });

/** Problems by status, each with the codes that may come with it. */
function problems(...codes: ProblemCode[]): ZodOpenApiOperationObject['responses'] {
  const byStatus = Map.groupBy([...codes, 'unavailable'] as const, code => problemStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      String(status),
      {
        description: group.map(code => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: answers.problem } },
      },
    ]),
  );
}

const body = (schema: z.ZodMiniType) => ({ requestBody: { required: true, content: json(schema) } });
const bodyProblems = ['malformed_json', 'payload_too_large', 'unsupported_media_type', 'invalid_input'] as const;
const language = { header: z.object({ 'accept-language': z.optional(z.string()) }) };
const ofSignUp = {
  requestParams: { ...language, path: z.object({ id: z.string() }) },
  security: [{ accessToken: [] }],
};
const answer = (description: string, schema: z.ZodMiniType) => ({ description, content: json(schema) });

export const openApiDocument = (serviceName: string, webOrigin: string) =>
  createDocument({
    openapi: '3.1.0',
    info: { title: `${serviceName} – sign-up`, version: '1.0.0' },
    servers: [{ url: webOrigin }],
    components: { securitySchemes: { accessToken: { type: 'http', scheme: 'bearer' } } },
    paths: {
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
            ...problems(...bodyProblems, 'not_found', 'not_changeable', 'too_many_requests', 'too_many_codes'),
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
    },
  });
