/** The alphabet of a text message: one character outside it halves what fits, and splits the message (3GPP TS 23.038). */

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡' +
    'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extension = new Set('^{}\\[~]|€\f');

const nearest: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", '“': '"', '”': '"', '«': '"', '»': '"', '–': '-', '—': '-', '‑': '-', '‐': '-', '…': '...' },
  ...{ '^': '', '{': '(', '[': '(', '}': ')', ']': ')', '\\': '/', '|': '/', '~': '-', '€': 'EUR' },
  ...{ œ: 'oe', Œ: 'OE', ł: 'l', Ł: 'L', ı: 'i', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th' },
  ...{ ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ŋ: 'n', Ŋ: 'N', ə: 'e', Ə: 'E', ẞ: 'SS', '·': '-' },
};

/** Septets of a text, two for a character of the extension table; `undefined` if it cannot be said in GSM-7. */
export function septets(text: string): number | undefined {
  const lengths = [...text].map(character => (basic.has(character) ? 1 : extension.has(character) ? 2 : Number.NaN));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return Number.isNaN(total) ? undefined : total;
}

/** The number of messages that carry a text, each at a cost: one of 160 septets, or several of 153; 70 and 67 outside GSM-7. */
export function segments(text: string): number {
  const length = septets(text);
  const [alone, joined] = length === undefined ? [70, 67] : [160, 153];
  const units = length ?? text.length;
  return units <= alone ? 1 : Math.ceil(units / joined);
}

/** The nearest spelling in one-septet characters, on one line. A character without a spelling is left out. */
export function toGsm7(text: string): string {
  return [...text.normalize('NFC')].map(spell).join('').replace(/\s+/g, ' ').trim();
}

/**
 * A name in that spelling, or nothing: crumbs of "Δρ Γιώργος" would name nobody, so the sentence goes without it.
 * @returns '' where a letter or digit has no spelling
 */
export const nameInGsm7 = (name: string): string =>
  [...name.normalize('NFC')].some(character => /[\p{L}\p{N}]/u.test(character) && spell(character) === '')
    ? ''
    : toGsm7(name);

function spell(character: string): string {
  if (/\s/.test(character)) return ' ';
  const near = nearest[character];
  if (near !== undefined) return near;
  if (basic.has(character)) return character;
  return [...character.normalize('NFKD')].filter(part => basic.has(part)).join('');
}
