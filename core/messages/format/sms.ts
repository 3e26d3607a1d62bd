/** A text message from the service: its name first, in the alphabet of telephones. */
import type { Language } from '../../language.ts';
import { nameInGsm7, toGsm7 } from './gsm7.ts';

/** @param text goes on after the name; without a name that telephones can spell, it is a sentence of its own */
export function smsFrom(serviceName: string, text: string, language: Language): string {
  const name = nameInGsm7(serviceName);
  const words = toGsm7(text);
  if (name === '') return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return `${name}${language === 'fr' ? ' :' : ':'} ${words}`;
}
