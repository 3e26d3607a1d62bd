/** The local service, asked by pages of other sites. */
import { createServer, request, type Server } from 'node:http';
import { closeServer, listen } from '../../../local/http/http.ts';
import { ownOriginOnly } from '../../../local/http/own-origin.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer(ownOriginOnly((_, response) => void response.end('served')));
  port = await listen(server, 0);
});
afterAll(() => closeServer(server));

const status = (path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers }, ({ statusCode }) => resolve(statusCode))
      .once('error', reject)
      .end();
  });

it.each(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]'])('X35: answers to %s', async name => {
  expect(await status('/api/documents', { host: `${name}:${port}` })).toBe(200);
});

it.each([
  ['a rebound name', () => `evil.example:${port}`],
  ['a rebound name without a port', () => 'evil.example'],
  ['a name that begins alike', () => `localhost.evil.example:${port}`],
  ['another port', () => 'localhost:1'],
])('X35: does not answer to %s', async (_, host) => {
  expect(await status('/api/documents', { host: host() })).toBe(421);
});

it.each(['/local/outbox', '/local', '/api/operations/practices/p', '/local?x'])(
  'X35: lets no page of another site use %s',
  async path => {
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost:1',
      `http://localhost:${port}.evil.example`,
    ])
      expect(await status(path, { host: `localhost:${port}`, origin })).toBe(403);
    expect(await status(path, { host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(200);
    expect(await status(path, { host: `localhost:${port}` })).toBe(200);
  },
);
