/** The local phone and mailbox over HTTP: `/local`, where `/` leads, to look at, `/local/outbox` to read from a program. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outbox } from './outbox.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const page = new URL('./outbox-page.html', import.meta.url);
const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'";

/** @param next serves every other path. */
export function outboxPages(outbox: Outbox, next: Listener): Listener {
  return async (request, response) => {
    const [pathname, query] = (request.url ?? '/').split('?', 2);
    if (pathname === '/') return void response.writeHead(302, { location: '/local' }).end();
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || (pathname !== '/local' && pathname !== '/local/outbox')) return next(request, response);
    const isPage = pathname === '/local';
    const body = isPage
      ? await readFile(page)
      : JSON.stringify(outbox.list(new URLSearchParams(query).get('to') ?? undefined));
    response.writeHead(200, {
      'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'content-security-policy': policy,
    });
    response.end(body);
  };
}
