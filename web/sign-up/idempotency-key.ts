/** A key for what is about to be sent: the same for the same request sent again, another one for another request. */

let last: { readonly body: string; readonly key: string } | undefined;

export function idempotencyKey(body: unknown): string {
  const text = JSON.stringify(body);
  if (last?.body !== text) last = { body: text, key: newKey() };
  return last.key;
}

/** 128 random bits; `crypto.randomUUID` is missing where the page is not served over TLS. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
