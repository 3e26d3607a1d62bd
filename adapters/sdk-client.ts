/** Spares a client of the SDK what it does for every call and nobody here needs: a fifth of the processor time of a call. */
import { Sha256 } from './sha256.ts';

interface Client {
  readonly middlewareStack: { remove(name: string): boolean };
}

/**
 * The log entry is a deep copy of what is sent and of what comes back, and one more place through which contact details
 * could reach a log (requirement J1). The user agent tells AWS the versions of SDK and runtime.
 */
const spared = ['loggerMiddleware', 'getUserAgentMiddleware'];

/**
 * Options of every client. With `cacheMiddleware` a command's chain of functions is put together once and not for each
 * call; the document client of the SDK must not be put around such a client, as it would send its first input again.
 */
export const leanOptions = { cacheMiddleware: true, sha256: Sha256 };

/**
 * Three attempts of two seconds, as a throttled call deserves them: a service that hangs is given up after little more than
 * six, and a route that meets it answers 503 by itself before its function is ended, after ten (requirement I3).
 */
export const inTime = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
};

export function lean<T extends Client>(client: T): T {
  for (const name of spared) client.middlewareStack.remove(name);
  return client;
}
