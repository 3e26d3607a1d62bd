/** The local phone and mailbox for programs: `GET /local/outbox`, newest message first. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outbox } from './outbox.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** @param next serves every other path. */
export function outboxRoute(outbox: Outbox, next: Listener): Listener {
  return async (request, response) => {
    const [pathname, query] = (request.url ?? '/').split('?', 2);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || pathname !== '/local/outbox') return next(request, response);
    const body = JSON.stringify(outbox.list(new URLSearchParams(query).get('to') ?? undefined));
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
    });
    response.end(body);
  };
}
