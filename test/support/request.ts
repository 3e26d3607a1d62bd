/** HTTP as a client speaks it, from any loopback address, so that many callers can be told apart. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { checkDocumented } from './documented.ts';

export interface HttpRequest {
  readonly method: string;
  /** `/api/sign-ups` */
  readonly path: string;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address to call from, `127.x.y.z`. */
  readonly from?: string;
  /** The gateway may answer by itself, in other words than a function's. */
  readonly mayMeetGateway?: true;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Undefined when the answer is not JSON. */
  readonly json: unknown;
  readonly milliseconds: number;
}

const agent = new Agent({ keepAlive: true });

/**
 * @param origin `http://localhost:3000`
 * @throws the system's error when nobody answers; Error when the API's own description lacks the answer
 */
export async function ask(origin: string, asked: HttpRequest): Promise<Answer> {
  const answer = await send(origin, asked);
  const isOfGateway = asked.mayMeetGateway && answer.headers['content-type'] === 'application/json';
  if (!isOfGateway) checkDocumented(asked, answer);
  return answer;
}

function send(origin: string, { method, path, body, headers, from = '127.0.0.1' }: HttpRequest): Promise<Answer> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port: new URL(origin).port,
        localAddress: from,
        method,
        path,
        headers: {
          ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...headers,
        },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const received = Buffer.concat(chunks).toString();
          const isJson = /\bjson\b/.test(response.headers['content-type'] ?? '');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: received,
            json: isJson && received !== '' ? JSON.parse(received) : undefined,
            milliseconds: performance.now() - begun,
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}
