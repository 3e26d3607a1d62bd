/** The name check: the first three letters of a last name, however a patient types them (A4). */

/** Letters that NFKD does not take apart, as a keyboard without them writes them; ß becomes SS by itself. */
const asPlain: Readonly<Record<string, string>> = {
  ...{ Æ: 'AE', Œ: 'OE', Ø: 'O', Đ: 'D', Ð: 'D', Ħ: 'H', Ł: 'L', Ŋ: 'N', Ŧ: 'T', Þ: 'TH', ẞ: 'SS' },
};

/** The other way to write a Germanic vowel without its mark: Müller is Mueller to many registers and passports. */
const asTwoVowels: Readonly<Record<string, string>> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', Ø: 'OE', Å: 'AA' };

const lettersAsked = 3;

interface Name {
  readonly firstName?: string;
  readonly lastName: string;
}

/**
 * NFKD, marks off, letters only, upper case, the first three code points; a shorter name whole. Names of one letter
 * or in any script have initials, a text without letters has none: then the result is empty.
 */
export function initials(lastName: string): string {
  const plain = [...lettersOf(lastName)].map(letter => asPlain[letter] ?? letter).join('');
  return [...plain].slice(0, lettersAsked).join('');
}

/**
 * Whether these are the initials of the name, with or without accents, case, blanks and apostrophes. The name typed
 * whole passes as well; nothing typed passes for no name.
 */
export function sameInitials(typed: string, lastName: string): boolean {
  const accepted = spellings(lastName);
  return spellings(typed).some(spelling => spelling !== '' && accepted.includes(spelling));
}

function spellings(name: string): readonly string[] {
  const doubled = [...name.normalize('NFC').toUpperCase()].map(letter => asTwoVowels[letter] ?? letter).join('');
  return [initials(name), initials(doubled)];
}

/** Without marks, blanks, case and modifier letters, one of which is an apostrophe. `toUpperCase` knows no locale: a Turkish one makes "İ" of "i". */
export function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/gu, '')
    .toUpperCase();
}

/**
 * The first name, by which a message says for whom it is. Left out where it would give away the letters that its link may ask for: practices
 * write whole names in either field.
 */
export const firstNameToTell = ({ firstName, lastName }: Name): string | undefined =>
  firstName?.split(/[\s-]+/).some(word => sameInitials(word, lastName)) ? undefined : firstName;
