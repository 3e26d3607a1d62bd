/** The version of a document as a date in words. */
import { type Language, locales } from '../../core/language.ts';

/** Versions are dates by custom, not by contract: any other is shown as it is. */
export function versionDate(version: string, language: Language): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(version) ? Date.parse(version) : Number.NaN;
  if (Number.isNaN(at)) return version;
  const date = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  if (language === 'it') return date.replace(/^1 /, '1º ');
  return language === 'fr' ? date.replace(/^1 /, '1er ') : date;
}
