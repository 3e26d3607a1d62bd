/** Characters that a reader does not see, or that turn what the reader sees (Unicode TR 36 and 39). */
import { hasLink } from './links.ts';
import { spacedTitles } from './titles.ts';

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
