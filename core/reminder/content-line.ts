/** A line of a calendar file (RFC 5545 §3.1): escaped, quoted and folded. */

/** A value of type TEXT (§3.3.11); what forbidden characters stood for is a space, as a line break would begin another line. */
export const text = (value: string): string => oneLine(value).replace(/[\\;,]/g, sign => `\\${sign}`);

/** A quoted parameter value, which holds anything but quotes: those are written as RFC 6868 says. */
export const quoted = (value: string): string =>
  `"${oneLine(value).replace(/["^]/g, sign => (sign === '"' ? "^'" : '^^'))}"`;

/** An instant in UTC (§3.3.5). @param instant epoch milliseconds */
export const instant = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

const oneLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const longestLine = 75;

/** Breaks what is longer than 75 octets between two characters; the blank that a continued line begins with is one of them. */
export function folded(line: string): string {
  let written = '';
  let room = longestLine;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (octets > room) {
      written += '\r\n ';
      room = longestLine - 1;
    }
    written += character;
    room -= octets;
  }
  return `${written}\r\n`;
}
