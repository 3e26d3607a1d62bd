/** Tells an outage of something we depend on, which will pass, from a fault of our own. */

interface SdkError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly code?: string;
}

const passing =
  /Throttl|Unavailable|Timeout|LimitExceeded|TransactionConflict|TransactionCanceled|InternalServerError|TransactionInProgress|Contended/;

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code, $metadata } = error as SdkError;
  return passing.test(name) || code?.startsWith('E') === true || ($metadata?.httpStatusCode ?? 0) >= 500;
}
