/** A name for one request that may go out again (header Idempotency-Key). */

/** 128 random bits; `crypto.randomUUID` is missing where the page is not served over TLS. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
