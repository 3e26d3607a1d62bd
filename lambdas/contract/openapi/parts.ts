/** The common parts of the operations of the OpenAPI document. */
import * as z from 'zod/mini';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { type ProblemCode, problemStatus } from '../../../core/messages/codes.ts';
import { problem } from '../problem-answer.ts';
import { described } from './described.ts';
import { gatewayContent } from './gateway.ts';
import { explained, type Words } from './words.ts';

type Content = NonNullable<ZodOpenApiOperationObject['requestBody']>['content'];

const json = (schema: z.ZodMiniType, example?: unknown): Content => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});

/** Codes that may come with a time to wait. */
const passing: readonly ProblemCode[] = [
  'old_phone_first',
  'too_many_requests',
  'too_soon',
  'too_many_codes',
  'too_many_look_ups',
  'too_many_holds',
  'reset_not_yet',
  'unavailable',
];

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });
export const inLanguage = { 'Content-Language': header('ContentLanguage') };

/** The problem document with exactly the codes that may come. */
const problemWith = (codes: readonly ProblemCode[]) =>
  z.intersection(problem, z.looseObject({ code: z.enum(codes as [ProblemCode, ...ProblemCode[]]) }));

/** Statuses that the gateway or the firewall may answer before a function can. */
const alsoOfGateway: readonly number[] = [413, 429, 503];

/** Problems by status, each with the codes that may come with it, and no other. */
export function refusals(...codes: ProblemCode[]): ZodOpenApiOperationObject['responses'] {
  const byStatus = Map.groupBy(codes, code => problemStatus[code]);
  const refusal = (status: number, group: readonly ProblemCode[]) => ({
    description: group.map(code => `\`${code}\``).join(', '),
    headers: {
      ...inLanguage,
      ...(group.some(code => passing.includes(code)) && { 'Retry-After': header('RetryAfter') }),
    },
    content: {
      'application/problem+json': { schema: problemWith(group) },
      ...(alsoOfGateway.includes(status) && gatewayContent),
    },
  });
  return Object.fromEntries([...byStatus].map(([status, group]) => [String(status), refusal(status, group)]));
}

/** The same of an operation that depends on the table: its outage is 503. */
export const problems = (...codes: ProblemCode[]) => refusals(...codes, 'unavailable');

export const bodyProblems = ['malformed_json', 'payload_too_large', 'unsupported_media_type', 'invalid_input'] as const;

/** @param example as a client sends it. @param words of fields that mean something else here than elsewhere */
export const body = (schema: z.ZodMiniObject, example: unknown, words?: Readonly<Record<string, Words>>) => ({
  requestBody: { required: true, content: json(words ? explained(schema, words) : schema, example) },
});

/** @param example as a client gets it */
export const answer = (description: string, schema: z.ZodMiniType, example?: unknown) => ({
  description,
  headers: inLanguage,
  content: json(schema, example),
});

export const language = {
  header: z.object({
    'Accept-Language': z.optional(
      described(z.string(), 'Language of the sentences for people (RFC 9110, 12.5.4).', 'fr-CH, fr;q=0.9, de;q=0.5'),
    ),
  }),
};

/** A parameter of the path. */
export const pathId = (description: string, example: string) => described(z.string(), description, example);
