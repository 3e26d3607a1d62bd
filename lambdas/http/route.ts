/** What every route has in common: language, strict input, problems, security headers and one line of log. */
import middy from '@middy/core';
import httpContentNegotiation from '@middy/http-content-negotiation';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Language } from '../../core/language.ts';
import { ok } from '../../core/result.ts';
import { configuration } from '../runtime/configuration.ts';
import { bare, described, log } from '../runtime/log.ts';
import { callerIp } from './caller.ts';
import { type Problem, toProblemResponse } from './problem.ts';
import { readBody } from './read-body.ts';
import { isOutage } from './unavailable.ts';

/** What a route's logic gets: everything it may trust, and nothing else of the request. */
export interface Call<Body> {
  readonly body: Body;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** Bearer token, or the empty string. */
  readonly bearer: string;
  readonly idempotencyKey?: string;
  readonly language: Language;
  /** As the distribution or the gateway saw it; nothing a client sends changes it (requirement A5). */
  readonly sourceIp: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type Reply =
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
      readonly text?: string;
    }
  | { readonly problem: Problem };

/** The negotiation leaves its outcome in the context. */
type NegotiatedContext = Context & { preferredLanguage?: Language };

/** In the place of a schema, for routes that read no body. */
export const noBody = Symbol('no body');

/**
 * For answers that are data and never a page: nothing may be loaded by them, framed around them or guessed of them. HSTS is
 * for all subdomains (OWASP ASVS 5.0, 3.4.1, level 2).
 */
const securityHeaders = {
  contentSecurityPolicy: { 'default-src': "'none'", 'frame-ancestors': "'none'" },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true, preload: false },
  permissionsPolicy: false,
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  dnsPrefetchControl: false,
  downloadOptions: false,
  permittedCrossDomainPolicies: false,
};

/** The default language first: it is what an unknown Accept-Language gets. */
const availableLanguages = [...new Set([configuration.defaultLanguage, ...configuration.languages])];

function toResponse(reply: Reply, language: Language, instance: string): APIGatewayProxyStructuredResultV2 {
  if ('problem' in reply) return toProblemResponse(reply.problem, language, instance);
  return {
    statusCode: reply.status,
    headers: {
      'content-language': language,
      'cache-control': 'no-store',
      ...(reply.body !== undefined && { 'content-type': 'application/json' }),
      ...reply.headers,
    },
    body: reply.text ?? (reply.body === undefined ? '' : JSON.stringify(reply.body)),
  };
}

/**
 * Makes a Lambda handler of a route's logic. Input that does not fit the schema is answered here, with every fault
 * named; an outage behind us is 503 with `Retry-After`, and tells nothing.
 */
export function route<Body>(schema: z.ZodMiniType<Body> | typeof noBody, logic: (call: Call<Body>) => Promise<Reply>) {
  const handle = async (event: APIGatewayProxyEventV2, language: Language): Promise<Reply> => {
    const body = schema === noBody ? ok(undefined as Body) : readBody(event, schema);
    if (!body.ok) return { problem: body.error };
    const idempotencyKey = event.headers['idempotency-key'];
    return logic({
      body: body.value,
      parameters: event.pathParameters ?? {},
      bearer: /^Bearer ([\w-]{1,100})$/i.exec(event.headers.authorization ?? '')?.[1] ?? '',
      ...(idempotencyKey && { idempotencyKey }),
      language,
      sourceIp: callerIp(event),
      now: Date.now(),
    });
  };
  const answer = async (
    event: APIGatewayProxyEventV2,
    context: NegotiatedContext,
  ): Promise<APIGatewayProxyStructuredResultV2> => {
    const { awsRequestId: requestId, preferredLanguage: language = configuration.defaultLanguage } = context;
    let reply: Reply;
    try {
      reply = await handle(event, language);
    } catch (error) {
      log('request_failed', { requestId, route: event.routeKey, ...described(error) });
      if (!isOutage(error)) throw bare(error);
      reply = { problem: { code: 'unavailable', retryAfterSeconds: 5 } };
    }
    const response = toResponse(reply, language, event.requestContext.requestId);
    log('request', {
      requestId,
      route: event.routeKey,
      ...(response.statusCode && { status: response.statusCode }),
      ...('problem' in reply && { code: reply.problem.code }),
    });
    return response;
  };
  return middy(answer)
    .use(
      httpContentNegotiation({
        parseCharsets: false,
        parseEncodings: false,
        parseMediaTypes: false,
        availableLanguages,
        defaultToFirstLanguage: true,
        failOnMismatch: false,
      }),
    )
    .use(httpSecurityHeaders(securityHeaders));
}
