/** The patients' pages and those of the local phone and mailbox, as the distribution serves them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { caching, contentSecurityPolicy, openerPolicy, permissionsPolicy } from '../../web/security-headers.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': permissionsPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': openerPolicy,
};

/** The page of the local mailbox alone holds a frame: an e-mail. */
const localPage = '/page/index.html';
const localPolicy = `${contentSecurityPolicy}; frame-src 'self'`;

const isImmutable = (path: string) => path.startsWith('/assets/');

/** A path of a page rather than of a file; the page itself finds out what it shows. */
const isPage = (path: string) => !/\.[a-z0-9]+$/i.test(path);

/**
 * @param built the folder of the pages, once they are built; until then their requests wait
 * @param next serves `/api`, and every path of `/local` that is no page
 */
export function pages(built: Promise<string>, next: Listener): Listener {
  const ready = built.then(folder => sirv(folder, { etag: true, brotli: true, gzip: true, setHeaders: setHeaders }));
  // A waiting page tells it.
  ready.catch(() => undefined);
  return async (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || path.startsWith('/api/') || path.startsWith('/local/')) return next(request, response);
    if (isPage(path)) request.url = path === '/local' ? localPage : '/index.html';
    const serve = await ready.catch(() => undefined);
    if (serve === undefined) return sendText(response, 503, 'The pages could not be built; the service said why.');
    serve(request, response, () => sendText(response, 404, 'Not Found'));
  };
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (path.startsWith(localPage)) response.setHeader('content-security-policy', localPolicy);
  response.setHeader('cache-control', isImmutable(path) ? caching.immutable : caching.checked);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
