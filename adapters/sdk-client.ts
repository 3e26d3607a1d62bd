/** Options of the clients of the SDK. */

/**
 * Three attempts of two seconds, as a throttled call deserves them. A service that hangs is given up after little more than
 * six. A route that meets it answers 503 by itself before its function is ended, after ten (requirement I3).
 */
export const timeouts = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
};
