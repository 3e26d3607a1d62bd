/** Reads of a request what a route's logic may trust, and nothing else. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Language } from '../../core/language.ts';
import { ok } from '../../core/result.ts';
import type { ApiCall } from './api-call.ts';
import { callerIp } from './caller.ts';
import { type Problem, problem } from './problems/problem.ts';
import { type Inspect, readBody } from './read-body.ts';

/** In the place of a schema, for routes that read no body. */
export const noBody = Symbol('no body');
export type BodySchema<Body> = z.ZodMiniType<Body> | typeof noBody;

/** @returns the problem of a body that does not fit the schema */
export function readCall<Body>(
  schema: BodySchema<Body>,
  event: APIGatewayProxyEventV2,
  language: Language,
  inspect: Inspect<Body> = () => [],
  maxBytes?: number,
): ApiCall<Body> | { readonly problem: Problem } {
  const body =
    schema === noBody ? ok(undefined as Body) : readBody(event, schema, typed => inspect(typed, language), maxBytes);
  if (!body.ok) {
    const { code, ...details } = body.error;
    return problem(code, details);
  }
  const idempotencyKey = event.headers['idempotency-key'];
  const origin = event.headers.origin;
  const userAgent = event.headers['user-agent'];
  return {
    body: body.value,
    parameters: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    bearer: /^Bearer ([\w-]{1,100})$/i.exec(event.headers.authorization ?? '')?.[1] ?? '',
    ...(idempotencyKey && { idempotencyKey }),
    method: event.requestContext.http.method,
    cookies: readCookies(event.cookies ?? []),
    ...(origin && { origin }),
    ...(userAgent && { userAgent }),
    language,
    sourceIp: callerIp(event),
    now: Date.now(),
  };
}

/** The first of a name counts: the one with the longest path, and no later one can stand in its place. */
function readCookies(cookies: readonly string[]): ReadonlyMap<string, string> {
  const pairs = cookies.map(cookie => /^([^=]+)=(.*)$/s.exec(cookie.trim()) ?? []);
  return new Map(pairs.flatMap(([, name, value]) => (name ? [[name, value ?? ''] as const] : [])).toReversed());
}
