/** A message provider on this machine that answers as it is told to: in the words of SNS, SES and the voice service. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour =
  | 'accepts'
  | 'answers gibberish'
  | 'never answers'
  | 'hangs up'
  | { readonly status: number; readonly error: string };

/** An answer of each protocol; the older one names the operation that it answers. */
const accepted = (body: string) => {
  const { Action = '' } = Object.fromEntries(new URLSearchParams(body));
  return {
    xml: `<R><${Action}Result><MessageId>1</MessageId></${Action}Result></R>`,
    json: '{"MessageId":"1"}',
  };
};

const refused = (error: string) => ({
  xml: `<ErrorResponse><Error><Type>Sender</Type><Code>${error}</Code><Message>m</Message></Error></ErrorResponse>`,
  json: JSON.stringify({ __type: error, message: 'm' }),
});

export interface Provider {
  readonly endpoint: string;
  behaviour: Behaviour;
  /** Bodies of the requests that arrived since the last `forget`, whole. */
  readonly received: readonly string[];
  /** How many connections were made in all. */
  readonly connections: number;
  forget(): void;
  stop(): Promise<void>;
}

export async function startProvider(): Promise<Provider> {
  const received: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push(body);
    const { behaviour } = provider;
    if (behaviour === 'never answers') return;
    if (behaviour === 'hangs up') {
      request.socket.destroy();
      return;
    }
    const protocol = request.headers['x-amz-target'] ? 'json' : 'xml';
    const contentType = protocol === 'json' ? 'application/x-amz-json-1.0' : 'text/xml';
    const failed = typeof behaviour === 'object';
    const texts = failed ? refused(behaviour.error) : accepted(body);
    response.writeHead(failed ? behaviour.status : 200, { 'content-type': contentType });
    response.end(behaviour === 'answers gibberish' ? '<{' : texts[protocol]);
  };
  const server = createServer((request, response) => void answer(request, response));
  let connections = 0;
  server.on('connection', () => {
    connections++;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const provider: Provider = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behaviour: 'accepts',
    received,
    get connections() {
      return connections;
    },
    forget: () => {
      received.length = 0;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return provider;
}
