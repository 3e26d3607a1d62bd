/** Hexadecimal digits of a link in base 62, since a text message costs by the letter; the page behind the link reads them back. */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = BigInt(digits.length);

/** @param hex 64 digits become 43 letters and digits at most, 32 become 22 */
export function shortToken(hex: string): string {
  let rest = BigInt(`0x${hex}`);
  let short = '';
  do {
    short = digits.charAt(Number(rest % base)) + short;
    rest /= base;
  } while (rest > 0n);
  return short;
}

/**
 * The token behind a link. A whole token, and a text that is no token, come back unchanged.
 * @param length of the whole token in hexadecimal digits
 */
export function longToken(token: string, length: number): string {
  if (!/^[0-9A-Za-z]+$/.test(token) || token.length >= length) return token;
  const value = [...token].reduce((sum, letter) => sum * base + BigInt(digits.indexOf(letter)), 0n);
  return value.toString(16).padStart(length, '0');
}
