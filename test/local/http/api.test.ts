/** The local API Gateway: the event of a request for a function, and the answer of a function for a client. */
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { connect } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { routes } from '../../../lambdas/functions.ts';
import { api, type InvokeRoute } from '../../../local/http/api.ts';
import { closeServer, listen } from '../../../local/http/http.ts';

let server: Server;
let port: number;
let answer: (name: string, event: APIGatewayProxyEventV2) => unknown;

const invoke: InvokeRoute = async (name, event) => answer(name, event);
const echo = (_: string, event: APIGatewayProxyEventV2) => event;
const url = (path: string) => `http://127.0.0.1:${port}${path}`;
const eventOf = async (path: string, init: RequestInit = {}) =>
  (await (await fetch(url(path), init)).json()) as APIGatewayProxyEventV2;

beforeEach(async () => {
  answer = echo;
  server = createServer(api(routes, invoke));
  port = await listen(server, 0);
});

afterEach(() => closeServer(server));

describe('the event', () => {
  it('has the shape of payload format 2.0', async () => {
    const body = '{"code":"123"}';
    const headers = { 'Content-Type': 'application/json', Cookie: 'a=1; b=2', 'X-Thing': 'Yes', 'User-Agent': 'jest' };
    const event = await eventOf('/api/sign-ups/abc%20d/code?to=x&to=y', { method: 'POST', headers, body });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /api/sign-ups/{id}/code',
      rawPath: '/api/sign-ups/abc%20d/code',
      rawQueryString: 'to=x&to=y',
      queryStringParameters: { to: 'x,y' },
      pathParameters: { id: 'abc d' },
      cookies: ['a=1', 'b=2'],
      headers: { 'content-type': 'application/json', 'x-thing': 'Yes' },
      body,
      isBase64Encoded: false,
      requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1', userAgent: 'jest' }, stage: '$default' },
    });
    expect(event.headers).not.toHaveProperty('cookie');
  });

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'host', 'true-client-ip'])(
    'A5, X13: a forged %s does not change the caller’s address',
    async header => {
      const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
      request(url('/api/documents'), { headers: { [header]: '203.0.113.9' } }, resolve)
        .on('error', reject)
        .end();
      const event: APIGatewayProxyEventV2 = JSON.parse((await (await promise).toArray()).join(''));
      expect(event.headers[header]).toBe('203.0.113.9');
      expect(event.requestContext.http.sourceIp).toBe('127.0.0.1');
    },
  );

  it('carries what is not text in base64', async () => {
    const headers = { 'content-type': 'application/octet-stream' };
    const event = await eventOf('/api/sign-ups', { method: 'POST', headers, body: Buffer.from([0, 255]) });
    expect(event).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });
});

describe('the answer', () => {
  it('has the function’s status, headers, cookies and body', async () => {
    const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': 7 };
    answer = () => ({ statusCode: 429, headers, cookies: ['a=1', 'b=2'], body: '{"é":1}' });
    const response = await fetch(url('/api/documents'));
    expect(response.status).toBe(429);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('{"é":1}');
  });

  it('decodes base64, and has nothing in a 204', async () => {
    answer = () => ({ statusCode: 200, body: 'AP8=', isBase64Encoded: true });
    expect(Buffer.from(await (await fetch(url('/api/documents'))).arrayBuffer())).toEqual(Buffer.from([0, 255]));
    answer = () => ({ statusCode: 204 });
    expect((await fetch(url('/api/documents'))).status).toBe(204);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/api'],
    ['PUT', '/api/sign-ups'],
    ['GET', '/api/sign-ups/a/b/c'],
    ['GET', '/api/openapi-json'],
  ])('is API Gateway’s own 404 for %s %s', async (method, path) => {
    const response = await fetch(url(path), { method });
    expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }]);
  });

  it('tells clients that a connection may rest for a minute: one that the server ends meanwhile loses what is sent on it', async () => {
    answer = () => ({ statusCode: 204 });
    const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
    request(url('/api/documents'), { headers: { connection: 'keep-alive' } }, resolve).end();
    expect((await promise).resume().headers['keep-alive']).toBe('timeout=65');
  });

  it('tells nothing of what a function threw', async () => {
    answer = () => {
      throw new Error('secret');
    };
    const response = await fetch(url('/api/documents'));
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  it('A1, X11: refuses a broken escape and a body of more than 10 MB without calling the function', async () => {
    const called: string[] = [];
    answer = name => called.push(name);
    expect((await fetch(url('/api/sign-ups/%E0%A4%A'))).status).toBe(400);
    const body = Buffer.alloc(10 * 1024 * 1024 + 1);
    expect((await fetch(url('/api/sign-ups'), { method: 'POST', body })).status).toBe(413);
    expect(called).toEqual([]);
  });

  it('survives requests that are no HTTP, and one that breaks off', async () => {
    for (const bytes of [
      'GET // HTTP/1.1\r\nhost: x\r\n\r\n',
      'nonsense\r\n\r\n',
      'POST /api/sign-ups HTTP/1.1\r\ncontent-length: 9\r\n\r\n{',
    ]) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined).end(bytes);
      await new Promise(resolve => socket.once('close', resolve).resume());
    }
    expect((await fetch(url('/api/documents'))).status).toBe(200);
  });
});
