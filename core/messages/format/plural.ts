/** The form of a noun that a number takes, by the plural rules of each language (CLDR). */
import { type Language, locales } from '../../language.ts';

type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** @returns a function of a count and its forms: in French, `{ one: 'essai', other: 'essais' }` gives "essai" for 0 and 1. */
export function pluralOf(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locales[language]);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
