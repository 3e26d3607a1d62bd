/** What the operations of the OpenAPI document have in common. */
import * as z from 'zod/mini';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { type ProblemCode, problemStatus } from '../../core/messages/codes.ts';
import * as answers from './answers.ts';

const json = (schema: z.ZodMiniType) => ({ 'application/json': { schema } });

/** Problems by status, each with the codes that may come with it. */
export function problems(...codes: ProblemCode[]): ZodOpenApiOperationObject['responses'] {
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

export const body = (schema: z.ZodMiniType) => ({ requestBody: { required: true, content: json(schema) } });
export const bodyProblems = ['malformed_json', 'payload_too_large', 'unsupported_media_type', 'invalid_input'] as const;
export const language = { header: z.object({ 'accept-language': z.optional(z.string()) }) };
export const answer = (description: string, schema: z.ZodMiniType) => ({ description, content: json(schema) });
