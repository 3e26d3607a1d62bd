/** Names that are read from right to left, inside sentences that are read from left to right (Unicode UAX 9). */

/** Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their like. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * The name between marks that shut its direction in. Without them the digits of a phone behind it are shown in the wrong order:
 * "00 00 00 80 1 33+".
 */
export const isolated = (name: string): string => (rightToLeft.test(name) ? `\u2068${name}\u2069` : name);
