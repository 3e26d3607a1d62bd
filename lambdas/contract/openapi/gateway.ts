/** The answers of the gateway and the firewall, and the headers of every answer. */
import * as z from 'zod/mini';
import type { ZodOpenApiComponentsObject } from 'zod-openapi';
import { described } from './described.ts';

export const componentHeaders: NonNullable<ZodOpenApiComponentsObject['headers']> = {
  ContentLanguage: {
    description: 'Language of the sentences for people.',
    schema: { type: 'string', examples: ['fr'] },
  },
  RetryAfter: {
    description: 'Seconds after which the request may succeed; absent where that is not known.',
    schema: { type: 'integer', minimum: 0, examples: [60] },
  },
};

const message = z
  .object({ message: described(z.string(), 'In English, for programs.', 'Not Found') })
  .check(z.meta({ id: 'GatewayMessage', description: 'Said by the gateway.' }));

const firewallRefusal = z
  .object({
    type: z.string(),
    title: z.string(),
    detail: described(z.string(), 'In every language, a line each.'),
    details: described(z.record(z.string(), z.string()), 'By language.'),
    status: z.literal(429),
    code: z.literal('too_many_requests'),
  })
  .check(z.meta({ id: 'FirewallRefusal', description: 'Said by the firewall, which reads no `Accept-Language`.' }));

export const gatewayContent = { 'application/json': { schema: z.union([message, firewallRefusal]) } };

/** By ranges of statuses: an operation's own statuses come first. */
export const gatewayAnswers: NonNullable<ZodOpenApiComponentsObject['responses']> = {
  RefusedByGateway: {
    description:
      'From the gateway (a broken path 400, not through the distribution 401 or 403, 413, 429) or the firewall (403, 429).',
    content: gatewayContent,
  },
  FailedAtGateway: { description: 'From the gateway: nobody can tell the outcome.', content: gatewayContent },
};
