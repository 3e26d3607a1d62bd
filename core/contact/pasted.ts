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

/** From the first digit or "+" to the last digit: without `tel:`, "Mobile :", "(home)" or a comma at the end. */
export const dialledPart = (text: string): string => /[\d+](?:.*\d)?/su.exec(text)?.[0] ?? '';

const mailbox = /^[^<>]*<([^<>]*)>$/u;

/** The address alone of `mailto:c@exemple.fr`, `Camille <c@exemple.fr>`, `"c@exemple.fr",` or `(c@exemple.fr).` */
export function addressPart(text: string): string {
  const trimmed = withoutClosing(text.trim());
  return trimmed
    .replace(mailbox, '$1')
    .replace(/^(?:mailto:|[\s"'«“‘<([])+/iu, '')
    .trim();
}

/** Every character is looked at once (X27). */
function withoutClosing(text: string): string {
  let end = text.length;
  const isMailbox = text.includes('<');
  while (end > 0 && isClosing(text.charAt(end - 1), isMailbox)) end -= 1;
  return text.slice(0, end);
}

const isClosing = (character: string, isMailbox: boolean) =>
  /[\s.,;:"'»”’)\]]/u.test(character) || (character === '>' && !isMailbox);
