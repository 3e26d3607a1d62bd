/** One endpoint on this machine for all the services that the functions call. The SDK's headers tell them apart. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { freePort } from '../http/free-port.ts';
import { closeServer, listen, readBody } from '../http/http.ts';
import { ownOriginOnly } from '../http/own-origin.ts';
import type { Fault, Troubles } from '../lambda/faults.ts';
import type { Service } from './service.ts';
import { ServiceError } from './service-error.ts';
import { readCall, type WireAnswer } from './wire.ts';

export interface AwsEndpoint {
  readonly endpoint: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** @param port to prefer; a free one when it is taken or 0. */
export async function startAwsEndpoint(
  services: readonly Service[],
  troubles: Troubles,
  port = 0,
): Promise<AwsEndpoint> {
  const byWireName = new Map(services.map(service => [service.wireName, service]));
  const server = createServer(
    ownOriginOnly((request, response) => {
      serve(request, response, byWireName, troubles).catch(error => response.destroy(error));
    }),
  );
  const chosen = await listen(server, await freePort(port));
  return { endpoint: `http://127.0.0.1:${chosen}`, port: chosen, stop: () => closeServer(server) };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  services: ReadonlyMap<string, Service>,
  troubles: Troubles,
): Promise<void> {
  const call = readCall(request, (await readBody(request)).toString());
  const service = services.get(call.wireName);
  const { operation, parameters } = call;
  if (service === undefined) return send(response, call.refuse(unknown(call.wireName)));
  const fault = await troubles.meet(service.name, { operation, input: parameters });
  if (fault?.code !== undefined) return send(response, call.refuse(refusal(fault, fault.code)));
  let answer: WireAnswer;
  try {
    const perform = service.operations[operation];
    if (perform === undefined) throw unknown(`${call.wireName}.${operation}`);
    answer = call.answer(await perform(parameters));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    answer = call.refuse(error);
  }
  if (fault?.lost) request.socket.destroy();
  else send(response, answer);
}

const unknown = (name: string) => new ServiceError('UnknownOperationException', `The local run has no ${name}.`);
const refusal = ({ message, status, details }: Fault, code: string) =>
  new ServiceError(code, message ?? 'Ordered by a test.', status, details);

function send(response: ServerResponse, { status, contentType, body }: WireAnswer): void {
  response
    .writeHead(status, {
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}
