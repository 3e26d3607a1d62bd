/** A function's result as API Gateway's HTTP API sends it. */
import type { ServerResponse } from 'node:http';

interface Structured {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

const isStructured = (result: unknown): result is Structured =>
  typeof result === 'object' && result !== null && 'statusCode' in result;

/** Sends a result; one without a status code is itself the body of a 200, as with payload format 2.0. */
export function sendResult(response: ServerResponse, result: unknown, requestId: string): void {
  const { statusCode, headers, cookies, body, isBase64Encoded }: Structured = isStructured(result)
    ? result
    : { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(result ?? null) };
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  response.writeHead(statusCode, {
    ...(bytes.length > 0 && { 'content-type': 'text/plain; charset=utf-8' }),
    ...Object.fromEntries(named),
    'apigw-requestid': requestId,
    ...(statusCode !== 204 && { 'content-length': bytes.length }),
    ...(cookies && cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  response.end(bytes);
}

/** Sends what API Gateway says by itself: `{"message":"Not Found"}`. */
export function sendMessage(response: ServerResponse, status: number, message: string): void {
  const body = JSON.stringify({ message });
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    .end(body);
}
