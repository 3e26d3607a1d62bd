/** HTTP as a client speaks it, from any loopback address, so that many callers can be told apart. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface HttpRequest {
  readonly method: string;
  /** `/api/sign-ups` */
  readonly path: string;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address to call from, `127.x.y.z`. */
  readonly from?: string;
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

/** @param origin `http://localhost:3000`. @throws the system's error when nobody answers. */
export function ask(origin: string, { method, path, body, headers, from = '127.0.0.1' }: HttpRequest): Promise<Answer> {
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
