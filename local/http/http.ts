/** The few things that every HTTP server of the local run does alike. */
import type { IncomingMessage, Server } from 'node:http';

/**
 * Longer than a client of this machine lets a connection rest. Node's five seconds end one just when a client whose process
 * was held up sends on it, and that request is lost with ECONNRESET.
 */
const keepAliveMs = 65_000;

/** Listens on this machine's loopback address only. @returns the port. @throws the system's error (EADDRINUSE ...). */
export function listen(server: Server, port: number): Promise<number> {
  server.keepAliveTimeout = keepAliveMs;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

/** Stops at once: kept-alive connections would hold a server open for as long as their clients like. */
export function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A body that is longer than allowed. */
export class BodyTooLong extends Error {}

/** @throws BodyTooLong beyond `limit` bytes, without reading on; the socket's error. */
export function readBody(request: IncomingMessage, limit = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer) => {
    length += chunk.length;
    if (length <= limit) return void chunks.push(chunk);
    // The connection stays open, so that the refusal can still be sent on it.
    request.off('data', take).pause();
    reject(new BodyTooLong());
  };
  request
    .on('data', take)
    .once('end', () => resolve(Buffer.concat(chunks)))
    .once('error', reject)
    .once('close', () => reject(new Error('The connection ended within the body.')));
  return promise;
}
