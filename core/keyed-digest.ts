/** Names for personal data that reveal nothing without the key: partition keys and log fields. */

import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { alphanumeric } from './random.ts';

/** The keys in use, each derived from the root key for one purpose (RFC 5869). */
export interface Keys {
  readonly code: Uint8Array;
  readonly digest: Uint8Array;
  readonly accessToken: Uint8Array;
}

export function deriveKeys(rootKey: string): Keys {
  const derive = (purpose: string) => new Uint8Array(hkdfSync('sha256', rootKey, '', purpose, 32));
  return { code: derive('verification-code'), digest: derive('digest'), accessToken: derive('access-token') };
}

/** Base64url HMAC-SHA-256 of `value`; `kind` keeps a phone and an e-mail of the same spelling apart. */
export const keyedDigest = (
  keys: Keys,
  kind: 'phone' | 'email' | 'caller' | 'details' | 'request' | 'nobody',
  value: string,
): string => createHmac('sha256', keys.digest).update(`${kind}:${value}`).digest('base64url');

/**
 * The 256-bit bearer token of a sign-up, which links carry too. Derived, so that a repeated request is answered with the same
 * one.
 */
export const accessToken = (keys: Keys, signUpId: string): string =>
  alphanumeric(createHmac('sha256', keys.accessToken).update(`token:${signUpId}`).digest());

/** The id that a repeated request finds again: 128 bits of a keyed digest. */
export const repeatableId = (keys: Keys, ...parts: string[]): string =>
  createHmac('sha256', keys.accessToken)
    .update(`id:${JSON.stringify(parts)}`)
    .digest('hex')
    .slice(0, 32);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Compares without telling by its timing how much was right. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
