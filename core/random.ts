/** Randomness with a shape; the source of bytes is passed in. */
export type RandomBytes = (size: number) => Uint8Array;

/** 128 random bits in hexadecimal: unguessable, and fit for the name of an execution. */
export const randomId = (bytes: RandomBytes): string => Buffer.from(bytes(16)).toString('hex');

/** 256 random bits that open something, in base64url. Only their hash is kept. */
export const randomToken = (bytes: RandomBytes): string => Buffer.from(bytes(32)).toString('base64url');
/** A bearer secret of 256 bits, in digits and letters only: it survives whatever it is pasted into. */
export const randomBearer = (bytes: RandomBytes): string => Buffer.from(bytes(32)).toString('hex');

/**
 * Bytes in digits and lower-case letters only, for links: programs that find links in a text lose a "-" or "_" at their end.
 * Equal lengths give equal lengths: 25 characters for 128 bits, 50 for 256.
 */
export const alphanumeric = (bytes: Uint8Array): string =>
  BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
    .toString(36)
    .padStart(Math.ceil((8 * bytes.length) / Math.log2(36)), '0');

/** Digits and letters that nobody mistakes for each other when read aloud: 32 of them, so that five bits choose one evenly. */
const readable = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Of six of those letters, as `randomReference` makes them. */
export const referencePattern = /^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}$/;

/** The reference that a patient reads to support, such as "K7Q-4MX". */
export function randomReference(bytes: RandomBytes): string {
  const letters = [...bytes(6)].map(byte => readable.charAt(byte & 31));
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}
