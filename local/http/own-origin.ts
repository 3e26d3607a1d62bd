/**
 * This machine's browser opens any page, and none of them may use the local service (requirement X35). A page whose name was
 * rebound to 127.0.0.1 sends that name as `Host`; a page of another site sends its own `Origin`.
 */
import type { RequestListener } from 'node:http';
import { sendMessage } from './api-answer.ts';

/**
 * Guards what no function guards here: on AWS the gateway lets operators in, and `/local` shows every code. Patients' routes check
 * `Origin` themselves (requirement H5), so that they answer as they do on AWS.
 */
const unguarded = /^\/(?:api\/operations|local)(?:[/?]|$)/;

const names = ['localhost', '127.0.0.1', '[::1]'];

/** @returns the listener, for requests to this machine's own names at the port that they came in by: else 421, or 403 */
export const ownOriginOnly =
  (next: RequestListener): RequestListener =>
  (request, response) => {
    const { host, origin } = request.headers;
    const own = names.map(name => `${name}:${request.socket.localPort}`);
    if (host !== undefined && !own.includes(host.toLowerCase()))
      return sendMessage(response, 421, 'Misdirected Request');
    const isForeign = origin !== undefined && !own.some(each => origin === `http://${each}`);
    if (isForeign && unguarded.test(request.url ?? '')) return sendMessage(response, 403, 'Forbidden');
    return next(request, response);
  };
