/** Parts of sentences, in German. */
import { pluralOf } from '../format/plural.ts';
import type { Phrases } from '../text-types.ts';

const plural = pluralOf('de');

export const phrases: Phrases = {
  seconds: count => `${count} ${plural(count, { one: 'Sekunde', other: 'Sekunden' })}`,
  minutes: count => `${count} ${plural(count, { one: 'Minute', other: 'Minuten' })}`,
  hours: count => `${count} ${plural(count, { one: 'Stunde', other: 'Stunden' })}`,
  support: email => (email ? `unseren Kundendienst (${email})` : 'unseren Kundendienst'),
};
