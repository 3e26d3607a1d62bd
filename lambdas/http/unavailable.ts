/** Tells an outage of something we depend on, which will pass, from a fault of our own. */

interface SdkError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly code?: string;
}

/** The second line names the errors of a disabled key and of a right that was taken away. */
const passing = [
  /Throttl|Unavailable|Timeout|LimitExceeded|TransactionConflict|TransactionCanceled|InternalServerError|TransactionInProgress|Contended/,
  /AccessDenied|DecryptionFailure|KMS/,
];

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code, $metadata } = error as SdkError;
  return (
    passing.some(names => names.test(name)) || code?.startsWith('E') === true || ($metadata?.httpStatusCode ?? 0) >= 500
  );
}
