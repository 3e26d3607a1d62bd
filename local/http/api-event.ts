/** An HTTP request as API Gateway's HTTP API tells it to a function (payload format 2.0). */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Caller } from '../../lambdas/functions.ts';

export interface MatchedRoute {
  /** `POST /api/sign-ups/{id}/code` */
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly caller?: Caller;
}

/** IAM knows nobody on this machine: whoever sits at it operates the service. */
const localOperator = { authorizer: { iam: { userArn: 'arn:aws:iam::000000000000:user/local' } } };

/** Everything else is handed over in base64, as API Gateway does. */
const textTypes = /^(text\/|application\/(json|javascript|xml)\b)/i;

/** @returns the event; the caller's address is the socket's, and no header changes it (requirement A5). */
export function toEvent(
  request: IncomingMessage,
  { routeKey, pathParameters, caller }: MatchedRoute,
  body: Buffer,
): APIGatewayProxyEventV2 {
  const { method = 'GET', url = '/' } = request;
  const question = url.indexOf('?');
  const rawPath = question < 0 ? url : url.slice(0, question);
  const rawQueryString = question < 0 ? '' : url.slice(question + 1);
  const { cookie, ...headers } = joined(request.headers);
  const now = new Date();
  const isText = textTypes.test(headers['content-type'] ?? 'text/plain');
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(rawQueryString && { queryStringParameters: readQuery(rawQueryString) }),
    requestContext: {
      ...(caller === 'operator' && localOperator),
      accountId: '000000000000',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    pathParameters: { ...pathParameters },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

function joined(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  );
}

function readQuery(raw: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(raw)) query[name] = name in query ? `${query[name]},${value}` : value;
  return query;
}
