/** Invokes a handler as Lambda does, with an event of API Gateway or of the state machine. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';

const context = { awsRequestId: 'invocation-1' } as Context;

interface Request {
  readonly body?: unknown;
  /** In the place of `body`, as it is. */
  readonly text?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly bearer?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** GET by default. */
  readonly method?: string;
  /** Each as it is sent: `name=value`. */
  readonly cookies?: readonly string[];
  /** Of the caller, as the gateway saw it. */
  readonly sourceIp?: string;
}

export interface RouteAnswer {
  readonly status: number;
  readonly cookies: readonly string[];
  readonly headers: Readonly<Record<string, unknown>>;
  /** Undefined when the answer is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into it as it likes
  readonly body: any;
  readonly text: string;
}

type RouteHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

const makeEvent = ({ body, text, parameters, bearer, headers, method = 'GET', cookies, query, sourceIp }: Request) =>
  ({
    version: '2.0',
    routeKey: 'the route',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...headers,
    },
    cookies,
    pathParameters: parameters,
    queryStringParameters: query,
    body: text ?? (body === undefined ? undefined : JSON.stringify(body)),
    isBase64Encoded: false,
    requestContext: { requestId: 'request-1', http: { method, sourceIp: sourceIp ?? '192.0.2.1' } },
  }) as unknown as APIGatewayProxyEventV2;

/** @throws what the handler throws */
export async function callRoute(handler: RouteHandler, request: Request = {}): Promise<RouteAnswer> {
  const { statusCode = 0, headers = {}, cookies = [], body: text = '' } = await handler(makeEvent(request), context);
  const isJson = /\bjson\b/.test(String(headers['content-type']));
  return { status: statusCode, headers, cookies, text, body: isJson ? JSON.parse(text) : undefined };
}

type StepHandler<Output> = (event: unknown, context: Context) => Promise<Output>;

/** @returns the state's result, or the name of the error that it catches */
export const runStep = <Output>(
  handler: StepHandler<Output>,
  input: unknown,
): Promise<Output | { readonly fault: string }> =>
  handler(input, context).catch((error: Error) => ({ fault: error.name }));
