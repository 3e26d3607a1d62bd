/**
 * The data of `/local`, for programs: the outbox, its e-mails as pages, the state of a sign-up, the workflow as a graph, and
 * a stream of it all.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Outbox } from '../aws/outbox.ts';
import type { Watch } from '../workflow/watch.ts';
import type { WorkflowGraph } from '../workflow/workflow-graph.ts';
import { streamTo } from './live-stream.ts';
import { sendMailPage } from './mail-page.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Shown {
  readonly outbox: Outbox;
  readonly watch: Watch;
  readonly graph: WorkflowGraph;
}

/** Seconds; connections must not be held for ever. */
const longestWait = 30;

const signUpPath = /^\/local\/sign-ups\/([0-9a-f]{32})$/;
const mailPath = /^\/local\/outbox\/([0-9a-f-]{36})\/html$/;

/** @param next serves every other path. */
export function localRoutes({ outbox, watch, graph }: Shown, next: Listener): Listener {
  return async (request, response) => {
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    if (request.method !== 'GET' && request.method !== 'HEAD') return next(request, response);
    const asked = new URLSearchParams(query);
    const waitMs = 1000 * Math.min(longestWait, Math.max(0, Number(asked.get('wait')) || 0));
    if (pathname === '/local/outbox') {
      const messages = await outbox.listOrWait(asked.get('to') ?? undefined, asked.get('since') ?? '', waitMs);
      return sendJson(response, messages);
    }
    const id = signUpPath.exec(pathname)?.[1];
    if (id !== undefined) {
      const signUp = await watch.whenOutcome(id, asked.get('outcome') ?? undefined, waitMs);
      if (signUp !== undefined) return sendJson(response, signUp);
    }
    if (pathname === '/local/workflow') return sendJson(response, graph);
    if (pathname === '/local/events' && request.method === 'GET') return streamTo(response, outbox, watch);
    const html = outbox.html(mailPath.exec(pathname)?.[1] ?? '');
    return html === undefined ? next(request, response) : sendMailPage(response, html);
  };
}

function sendJson(response: ServerResponse, data: unknown): void {
  const body = JSON.stringify(data);
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
