/** API Gateway's HTTP API on this machine: a request becomes an event, a handler's result becomes the answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '../../lambdas/functions.ts';
import { sendMessage, sendResult } from './api-answer.ts';
import { toEvent } from './api-event.ts';
import { BodyTooLong, readBody } from './http.ts';
import { router } from './router.ts';

/** API Gateway's own limit; the functions refuse much less. */
const maxBytes = 10 * 1024 * 1024;

/** Invokes a function with an event. @returns its result. @throws what the handler threw. */
export type InvokeRoute = (name: string, event: ReturnType<typeof toEvent>) => Promise<unknown>;

/** @returns the listener of an HTTP server that serves these routes. */
export function api(routes: readonly Route[], invoke: InvokeRoute) {
  const find = router(routes);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/' } = request;
    try {
      const route = find(method, url.replace(/\?.*$/s, ''));
      if (route === undefined) return sendMessage(response, 404, 'Not Found');
      const event = toEvent(request, route, await readBody(request, maxBytes));
      sendResult(response, await invoke(route.name, event), event.requestContext.requestId);
    } catch (error) {
      if (response.headersSent || response.destroyed) return void response.destroy();
      if (error instanceof URIError) return sendMessage(response, 400, 'Bad Request');
      if (!(error instanceof BodyTooLong)) return sendMessage(response, 500, 'Internal Server Error');
      response.setHeader('connection', 'close');
      sendMessage(response, 413, 'Request Entity Too Large');
    }
  };
}
