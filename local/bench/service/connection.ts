/** One patient's connection to the API: kept open, from a loopback address of its own, and with as little on top as can be. */
import { Agent, type IncomingMessage, request } from 'node:http';

interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Connection {
  /** @throws the socket's error. */
  ask(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    options?: { body?: object; bearer?: string; idempotencyKey?: string | undefined },
  ): Promise<Answer>;
  close(): void;
}

/** @param localAddress where the calls come from, as the service sees it; Linux lends every address of 127.0.0.0/8. */
export function connect(port: number, localAddress: string): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask: Connection['ask'] = (method, path, { body, bearer, idempotencyKey } = {}) =>
    new Promise((resolve, reject) => {
      const json = body && JSON.stringify(body);
      const headers = {
        ...(json && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      };
      const options = { host: '127.0.0.1', port, localAddress, agent, method, path, headers };
      request(options, answer => read(answer).then(resolve, reject))
        .once('error', reject)
        .end(json);
    });
  return { ask, close: () => agent.destroy() };
}

async function read(answer: IncomingMessage): Promise<Answer> {
  answer.setEncoding('utf8');
  let text = '';
  for await (const chunk of answer) text += chunk;
  return { status: answer.statusCode ?? 0, text };
}
