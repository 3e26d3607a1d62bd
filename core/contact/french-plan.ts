/**
 * The ten-digit plan that France shares with five overseas calling codes. In Paris one dials 0596 60 12 34, and a telephone
 * in Fort-de-France rings: +596 596 60 12 34. Read as +33 it would be nobody's.
 */

/** They dial each other in ten digits: 0690 … is understood in Paris, 06 12 … in Saint-Denis. */
export const frenchPlan: readonly string[] = ['FR', 'GP', 'GF', 'MQ', 'RE', 'YT', 'MF', 'BL', 'PM'];

/**
 * The blocks of each calling code, by the digits after the leading 0: landlines, mobiles, then the boxes of 09 (Arcep, plan
 * national de numérotation; held against libphonenumber's full metadata by a test). The first that fits owns a number. Toll-free and premium numbers (08) are one
 * range for all of them, and stay with +33, which refuses them.
 */
const overseasBlocks = [
  ['262', /^(?:26[239]|268[89]|639|69[23]|7092|7093[5-9]|939[89]|947[89]|976(?:2[278]|3[0-37]|9))/],
  ['596', /^(?:596|5989|69[67]|7091|9397[0-3]|9477|976[67])/],
  ['590', /^(?:590|5987|69[01]|7090|939[57]|9475|976[018])/],
  ['594', /^(?:594|5988|694|7093[0-4]|9396|9476|976)/],
] as const;

/** Saint-Pierre-et-Miquelon: six digits behind 0508, and mobiles of nine. */
const miquelon = /^(?:508(?=\d{6}$)|(?=708[45]))/;

/**
 * The international number that a spelling of the shared plan stands for.
 * @param dialled digits as one would dial them, maybe after "+"
 * @param isNational whether a number without "+" belongs to this plan
 * @returns it unchanged, unless it belongs overseas: `0596601234` and `+33596601234` are `+596596601234`
 */
export function fromFrenchPlan(dialled: string, isNational: boolean): string {
  const [, significant] = (isNational ? /^(?:\+33)?0?(\d{9})$/ : /^\+330?(\d{9})$/).exec(dialled) ?? [];
  if (!significant) return dialled;
  if (miquelon.test(significant)) return `+508${significant.replace(miquelon, '')}`;
  const [callingCode] = overseasBlocks.find(([, blocks]) => blocks.test(significant)) ?? [];
  return callingCode ? `+${callingCode}${significant}` : dialled;
}
