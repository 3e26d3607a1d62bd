/** DynamoDB on this machine: the engine started, answering, with the table in it. */

import { freePort } from '../http/free-port.ts';
import { prepareStoreFile, storeError } from '../store-file.ts';
import { findEngine, startEngine } from './engine-process.ts';
import { createTable, engineClient } from './table.ts';

export interface LocalDynamoDb {
  readonly endpoint: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface LocalDynamoDbOptions {
  /** `memory`, or the path of a file that keeps the table over restarts. */
  readonly store: string;
  readonly tableName: string;
  /** Port to prefer; a free one when it is taken or 0. */
  readonly port?: number;
}

const startWithinMs = 5_000;

/**
 * Starts the engine of the optional package `@dynoxide/<platform>`, and creates the table if needed. Where no such package
 * is installed it uses AWS_ENDPOINT_URL_DYNAMODB.
 * @throws Error with a sentence that names the remedy, and STORE where its file is at fault
 */
export async function startDynamoDb({ store, tableName, port = 0 }: LocalDynamoDbOptions): Promise<LocalDynamoDb> {
  const program = findEngine();
  if (program === undefined) return useGivenEndpoint(tableName);
  const chosen = await freePort(port);
  const isKept = store !== 'memory';
  if (isKept) await prepareStoreFile(store);
  const file = isKept ? ['--db-path', store] : [];
  const engine = startEngine(program, ['--host', '127.0.0.1', '--port', String(chosen), ...file]);
  const endpoint = `http://127.0.0.1:${chosen}`;
  const ended = new AbortController();
  engine.ended.then(sentence => ended.abort(new Error(sentence)));
  try {
    await prepare(endpoint, tableName, ended.signal);
  } catch (error) {
    await engine.stop();
    throw isKept && /database/.test(String(error)) ? storeError(store, error) : error;
  }
  return { endpoint, port: chosen, stop: () => engine.stop() };
}

async function useGivenEndpoint(tableName: string): Promise<LocalDynamoDb> {
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  if (endpoint === undefined)
    throw new Error(
      `No DynamoDB engine: the optional package @dynoxide/${process.platform}-${process.arch} is not installed. ` +
        'Install it, or set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB that runs already (DynamoDB Local for instance).',
    );
  await prepare(endpoint, tableName);
  return { endpoint, port: 0, stop: async () => undefined };
}

async function prepare(endpoint: string, tableName: string, ended?: AbortSignal): Promise<void> {
  await answering(endpoint, ended);
  const client = engineClient(endpoint);
  try {
    await createTable(client, tableName);
  } finally {
    client.destroy();
  }
}

/** The SDK waits up to a second between attempts; asking the port itself is ready within milliseconds. */
async function answering(endpoint: string, ended?: AbortSignal): Promise<void> {
  const giveUpAt = performance.now() + startWithinMs;
  for (;;) {
    ended?.throwIfAborted();
    try {
      await fetch(endpoint, { signal: AbortSignal.timeout(1_000) });
      return;
    } catch (error) {
      if (performance.now() > giveUpAt) throw new Error(`DynamoDB does not answer at ${endpoint}.`, { cause: error });
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }
}
