/** Made-up people with numbers of their own, so that each can sign up however often one is sent. */

export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly locale: string;
  /** Whether the first code typed is a wrong one, and whether the privacy notice is refused. */
  readonly mistypes?: true;
  readonly givesUp?: true;
}

/** Numbers that begin alike, all of them valid. */
interface Range {
  readonly prefix: string;
  /** Digits that follow the prefix. */
  readonly digits: number;
}

/** Set aside for films and books (Arcep, decision 2018-0881). */
const frenchLandline: Range = { prefix: '+3319900', digits: 4 };
/** Set aside for films and books (Bundesnetzagentur, Mitteilung 148/2021). */
const germanMobile: Range = { prefix: '+49176040690', digits: 2 };
/** libphonenumber refuses 06 39 98, the mobile range for films. These may be somebody's, but no message leaves this machine. */
const frenchMobile: Range = { prefix: '+33612', digits: 6 };

const kinds: readonly (Omit<Person, 'email' | 'phone'> & { readonly range: Range })[] = [
  { name: 'Camille', range: frenchMobile, locale: 'fr' },
  { name: 'Bernard', range: frenchLandline, locale: 'fr' },
  { name: 'Klara', range: germanMobile, locale: 'de', mistypes: true },
  { name: 'Olivia', range: frenchMobile, locale: 'en', givesUp: true },
  { name: 'Giulia', range: frenchMobile, locale: 'it' },
];

/**
 * @param index of the person; they come round again as somebody else
 * @param isTaken whether a number has received something; such a number is drawn only when its whole range has
 * @param random from 0 up to 1
 */
export function person(index: number, isTaken: (phone: string) => boolean, random = Math.random): Person {
  const { range, ...kind } = kinds[index % kinds.length] as (typeof kinds)[number];
  const count = 10 ** range.digits;
  const first = Math.floor(random() * count);
  const phoneAt = (step: number) => range.prefix + String((first + step) % count).padStart(range.digits, '0');
  let step = 0;
  while (step < count - 1 && isTaken(phoneAt(step))) step++;
  const phone = phoneAt(step);
  return { ...kind, phone, email: `${kind.name.toLowerCase()}-${phone.slice(-6)}@exemple.fr` };
}
