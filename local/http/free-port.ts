/** A TCP port of this machine that nothing listens on. */
import { createServer } from 'node:http';
import { isSystemError } from '../system-error.ts';
import { closeServer, listen } from './http.ts';

/**
 * @param preferred is returned if it is free
 * @returns a port that was free a moment ago; another process may still take it first
 */
export async function freePort(preferred = 0): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, preferred).catch(error => {
    if (preferred !== 0 && isSystemError(error, 'EADDRINUSE')) return listen(probe, 0);
    throw error;
  });
  await closeServer(probe);
  return port;
}
