/** A port where connections are never made: its queue is full, and nobody takes from it. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

/** The thread sleeps from the moment it listens, so that it accepts nothing. */
const listenAndSleep = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });
`;

export async function startDeafServer(): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const worker = new Worker(listenAndSleep, { eval: true });
  const [port] = (await once(worker, 'message')) as [number];
  await new Promise(resolve => setTimeout(resolve, 50));
  const waiting = Array.from({ length: 4 }, () => connect({ port, host: '127.0.0.1' }).on('error', () => undefined));
  const stop = async () => {
    for (const socket of waiting) socket.destroy();
    await worker.terminate();
  };
  return { endpoint: `http://127.0.0.1:${port}`, stop };
}
