/** The page of an e-mail as it was sent, shut in: it runs nothing, loads nothing, and only its links lead out. */
import type { ServerResponse } from 'node:http';

const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

export function sendMailPage(response: ServerResponse, html: string): void {
  // A reading pane opens links in a window of their own, whatever the e-mail says.
  const body = html.replace(/<head>/i, '$&\n<base target="_blank">');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
