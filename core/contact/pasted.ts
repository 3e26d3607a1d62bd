/** A clipboard brings marks along with a phone, an e-mail or a code, which nobody meant to type. */

/** Takes off what is not seen: marks of direction, blanks without width, soft hyphens (Unicode's default ignorable characters). */
export const withoutInvisible = (text: string): string => text.replace(/\p{DI}/gu, '');

/** Decimal digits of every script in ASCII: "٤٨٨" is "488". */
export const asciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, digit => (digit < '\u0080' ? digit : String(digitValue(digit))));

/** Unicode keeps the ten digits of a script together and in order (Unicode Standard 4.6). */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (point - zero) % 10;
}

/** "Mobile 1 :" tells which of several phones it is; its digit belongs to none. */
const numberedLabel = /^[^\d+:]*\p{L}[^\d+:]*\d\)?\s*:/u;
/** "(après 18h)", "(bureau 2)": up to three short numbers among words. */
const note = /\((?=[^()]*\p{L})([^()\d]*(?:\d{1,2}(?!\d)[^()\d]*){0,3})\)[\s.,;]*$/u;
/** In a note, they make it a part of the number, or of another one. */
const moreToDial = /(?<!\p{L})(?:ou|or|oder|o|et|and|und|e|poste|p|ext\p{L}*|durchwahl|dw|int\p{L}*|x)(?!\p{L})/iu;

/** From the first digit or "+" to the last digit: without `tel:`, "Mobile 1 :", "(after 6pm)" or a comma at the end. */
export function dialledPart(text: string): string {
  const labelled = text.replace(numberedLabel, '');
  const [, words] = note.exec(labelled) ?? [];
  const alone = words === undefined || moreToDial.test(words) ? labelled : labelled.replace(note, '');
  return /[\d+](?:.*\d)?/su.exec(alone)?.[0] ?? '';
}

/** The target of a link to a phone or a mailbox: `%2B33` is "+33". A malformed one stays as it is. */
export const unescapedLink = (text: string): string =>
  /^\W*(?:tel|sms|callto|mailto):/iu.test(text) ? unescaped(text) : text;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The secret of a link: letters and digits, or two such words joined by a dot. It may come with the whole address before its
 * `#`, between quotes or brackets, behind `%20`, or before `&utm_source=…`.
 */
export function secretOfLink(pasted: string): string | undefined {
  // Byte by byte, since a link that was cut in the middle of an escape still has its secret.
  const text = withoutInvisible(pasted).replace(/%[0-9a-f]{2}/gi, code =>
    String.fromCharCode(Number(`0x${code.slice(1)}`)),
  );
  const [before = '', ...after] = text.split('#');
  const isAddress = before.includes('/') || !/[A-Za-z0-9]/.test(before);
  return /[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)?/.exec(isAddress && after.length > 0 ? after.join('#') : text)?.[0];
}
