/** Characters that a reader does not see, or that turn what the reader sees (Unicode TR 36 and 39). */

/**
 * Of a character class: marks that turn the direction of the following text, marks that hide, and letters without a shape.
 * Joiners, marks of direction and variation selectors belong to the spelling of real names.
 */
const hidingMarks = [
  String.raw`\u202a-\u202e\u2066-\u2069`,
  String.raw`\u00ad\u034f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}`,
  // Letters that have no shape.
  String.raw`\u115f\u1160\u17b4\u17b5\u3164\uffa0`,
].join('');

/** Clipboards bring the marks along. */
export const withoutMarks = (typed: string): string => typed.replace(new RegExp(`[${hidingMarks}]`, 'gu'), '').trim();

export const isOneLine = (text: string): boolean => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
export const isVisible = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** As the alphabet of text messages leaves it: what that alphabet lacks falls out, and may join two words by a dot. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2010\u2011\u2013\u2014]/g, '-')
    .replaceAll('€', 'EUR')
    .replace(/[^\p{L}\p{N}\p{Z}\x20-\x7e]|[\^`]/gu, sign => sign.normalize('NFKD').replace(/[^\p{L}\p{N}.:/]/gu, ''))
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\p{Z}\x20-\x7e]/gu, '');

const link = /:[/\\|]{2}|www\.|[\p{L}\p{N}]\.\p{L}{2,}|(?<![\d.])\d{1,3}(\.\d{1,3}){3}(?!\.?\d)/iu;

/**
 * Telephones make a link of it, and whoever reads the message takes the link for ours (requirement X34). A full stop of Chinese stands
 * between the parts of a host, too.
 */
export const hasLink = (text: string): boolean =>
  [text, text.replaceAll('\u3002', '.')].some(each => link.test(bare(each).replace(italianTitle, '')));
/** "Dott.ssa Rossi", the usual short form for a woman: no such domain exists. */
const italianTitle = /(?<![\p{L}\p{N}.])(?:dott|prof|sig)\.(?:ssa|ra)(?![\p{L}\p{N}./:])/giu;

/** Titles and short words that people write before a name without a blank; Thai ones are always written so. */
const titles = [
  ...['dr', 'dre', 'dra', 'drs', 'prof', 'pr', 'pre', 'me', 'mme', 'mlle', 'mr', 'mrs', 'ms', 'hr', 'fr', 'sr', 'sra'],
  ...[
    'dott',
    'sig',
    'avv',
    'med',
    'dent',
    'vet',
    'dipl',
    'ing',
    'phil',
    'psych',
    'mag',
    'mgr',
    'st',
    'ste',
    'sta',
    'sto',
  ],
  ...['ดร', 'นพ', 'พญ', 'ทพ', 'ทพญ', 'ผศ', 'รศ', 'ศ', 'พ', 'ญ', 'นาย', 'นาง'],
].flatMap(title => [title, title.toUpperCase(), title.replace(/^./u, letter => letter.toUpperCase())]);
const titled = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.])(?:(?:${titles.join('|')}|\p{Lu}(?=\.\p{Lu}\p{Ll}))\.)+(?=\p{L})(?!(?:ssa|ra)(?!\p{L}))`,
  'gu',
);

/** "Dr.Martin" as "Dr. Martin": no telephone makes a link of it. */
export const spacedTitles = (name: string): string =>
  name.normalize('NFC').replace(titled, before => before.replaceAll('.', '. '));

const longestName = 100;

/** Whether a person or a practice may have this name. */
export function isShownName(typed: string): boolean {
  const name = withoutMarks(typed);
  return typed.length <= longestName && isOneLine(name) && isVisible(name) && !hasLink(spacedTitles(name));
}

const unshown = new RegExp(`(?![\\n\\t])[\\p{Cc}${hidingMarks}]`, 'gu');

/** Several lines as their reader will see them: the unseen comes along when people copy a text, so it is taken off, not refused. */
export const shownLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(unshown, '')
    .trim();
