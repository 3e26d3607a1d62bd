/** The common part of every route: language, strict input, problems, security headers and one line of log. */
import middy from '@middy/core';
import httpContentNegotiation from '@middy/http-content-negotiation';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Configuration } from '../../core/configuration.ts';
import type { Language } from '../../core/language.ts';
import { built } from '../runtime/built.ts';
import { bare, described, log } from '../runtime/log.ts';
import type { ApiCall, Reply } from './api-call.ts';
import { operatorOf } from './caller.ts';
import { loggedSignUp } from './logged-sign-up.ts';
import { problem, toProblemResponse } from './problems/problem.ts';
import type { Inspect } from './read-body.ts';
import { type BodySchema, readCall } from './read-call.ts';
import { securityHeaders } from './security-headers.ts';
import { isOutage } from './unavailable.ts';

export { type BodySchema, noBody } from './read-call.ts';

/** The dependencies of every route: the languages of its answers, and the support that a problem names. */
export interface RouteDependencies {
  readonly configuration: Pick<Configuration, 'languages' | 'defaultLanguage' | 'support'>;
}

export interface RouteOptions {
  /** Of the body, where it may be longer than others. */
  readonly maxBytes?: number;
}

/** The negotiation leaves its outcome in the context. */
type NegotiatedContext = Context & { preferredLanguage?: Language };

/**
 * Makes a Lambda handler of a route's logic. Input that does not fit the schema is answered here, with every fault
 * named; an outage behind us is 503 with `Retry-After`, and tells nothing.
 * @param build what the logic depends on, made once
 * @param inspect what the logic would find wrong with fields that fit, told together with those that do not
 */
export function route<Body, Dependencies extends RouteDependencies>(
  schema: BodySchema<Body>,
  logic: (dependencies: Dependencies) => (call: ApiCall<Body>) => Promise<Reply>,
  build: () => Dependencies,
  inspect?: (dependencies: Dependencies) => Inspect<Body>,
  { maxBytes }: RouteOptions = {},
) {
  return built<[APIGatewayProxyEventV2, Context], APIGatewayProxyStructuredResultV2>(() => {
    const dependencies = build();
    const { configuration } = dependencies;
    const decide = logic(dependencies);
    const inspectBody = inspect?.(dependencies);
    const handle = async (event: APIGatewayProxyEventV2, language: Language): Promise<Reply> => {
      const call = readCall(schema, event, language, inspectBody, maxBytes);
      return 'problem' in call ? call : decide(call);
    };
    const answer = async (event: APIGatewayProxyEventV2, context: NegotiatedContext) => {
      const { awsRequestId: requestId, preferredLanguage: language = configuration.defaultLanguage } = context;
      let reply: Reply;
      try {
        reply = await handle(event, language);
      } catch (error) {
        log('request_failed', { requestId, route: event.routeKey, ...described(error) });
        if (!isOutage(error)) throw bare(error);
        reply = problem('unavailable', { retryAfterSeconds: 5 });
      }
      const operator = operatorOf(event);
      const response = toResponse(reply, configuration, language, event.requestContext.requestId);
      log('request', {
        requestId,
        route: event.routeKey,
        ...(response.statusCode && { status: response.statusCode }),
        ...('problem' in reply && { code: reply.problem.code }),
        ...loggedSignUp(event, reply),
        ...(operator !== undefined && { operator }),
      });
      return {
        ...response,
        headers: { ...response.headers, ...securityHeaders },
        ...(reply.cookies && { cookies: [...reply.cookies] }),
      };
    };
    return middy(answer).use(negotiation(configuration));
  });
}

/** The default language first: an unknown Accept-Language gets it. */
const negotiation = ({ languages, defaultLanguage }: RouteDependencies['configuration']) =>
  httpContentNegotiation({
    parseCharsets: false,
    parseEncodings: false,
    parseMediaTypes: false,
    availableLanguages: [...new Set([defaultLanguage, ...languages])],
    defaultToFirstLanguage: true,
    failOnMismatch: false,
  });

function toResponse(
  reply: Reply,
  { support }: RouteDependencies['configuration'],
  language: Language,
  instance: string,
): APIGatewayProxyStructuredResultV2 {
  if ('problem' in reply) return toProblemResponse(reply.problem, language, support.email, instance);
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
