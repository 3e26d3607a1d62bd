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

type Kind = Omit<Person, 'email' | 'phone'> & { readonly prefix: string; readonly digits: number };

const kinds: readonly Kind[] = [
  { name: 'Camille', prefix: '+336', digits: 8, locale: 'fr' },
  { name: 'Bernard', prefix: '+33142', digits: 6, locale: 'fr' },
  { name: 'Klara', prefix: '+491512', digits: 7, locale: 'de', mistypes: true },
  { name: 'Olivia', prefix: '+336', digits: 8, locale: 'en', givesUp: true },
  { name: 'Giulia', prefix: '+336', digits: 8, locale: 'it' },
];

/** @param index of the person; they come round again as somebody else. */
export function person(index: number): Person {
  const { prefix, digits, ...kind } = kinds[index % kinds.length] as Kind;
  const number = Array.from(crypto.getRandomValues(new Uint8Array(digits)), byte => byte % 10).join('');
  return { ...kind, phone: prefix + number, email: `${kind.name.toLowerCase()}-${number.slice(-4)}@exemple.fr` };
}
