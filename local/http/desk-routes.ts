/** The practice's desk on `/local`: its patients, and its answers to those who wait for a correction. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PracticeDesk } from '../demo/practice-desk.ts';
import { readBody } from './http.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const deskPath = '/local/practice';
const patientPath = /^\/local\/practice\/patients\/([\w-]{1,64})$/;
const declinePath = /^\/local\/practice\/corrections\/([0-9a-f]{32})\/decline$/;
const maxBytes = 8 * 1024;

/**
 * @param desk undefined while nobody knows the practice's key: a stored table tells it once
 * @param next serves every other path
 */
export function deskRoutes(desk: () => PracticeDesk | undefined, next: Listener): Listener {
  return async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (!url.startsWith(deskPath)) return next(request, response);
    const at = desk();
    const recordId = patientPath.exec(url)?.[1];
    const declined = declinePath.exec(url)?.[1];
    const send = async (answer: Response) => sendText(response, answer.status, await answer.text());
    if (at && method === 'GET' && url === deskPath) return sendText(response, 200, JSON.stringify(await at.show()));
    if (at && method === 'POST' && declined) return send(await at.decline(declined));
    if (at && method === 'PUT' && recordId) {
      const typed = readTyped((await readBody(request, maxBytes)).toString());
      return typed ? send(await at.correct(recordId, typed)) : sendText(response, 400, '{}');
    }
    return sendText(response, 404, '{}');
  };
}

function readTyped(body: string): { readonly phone?: string; readonly email?: string } | undefined {
  try {
    const { phone, email } = JSON.parse(body);
    return { ...(typeof phone === 'string' && { phone }), ...(typeof email === 'string' && { email }) };
  } catch {
    return undefined;
  }
}

function sendText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(body);
}
