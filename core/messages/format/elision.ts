/** French "de" before a name. */

/** An h keeps its "de", as most new names do, and so does a y that a vowel follows. */
export const de = (name: string): string =>
  /^(?:[aeiouàâæéèêëîïôœùûü]|y(?![aeiou]))/i.test(name) ? `d’${name}` : `de ${name}`;
