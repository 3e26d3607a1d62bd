/** Parts of sentences, in Italian. */
import { pluralOf } from '../format/plural.ts';
import type { Phrases } from '../text-types.ts';

const plural = pluralOf('it');

export const phrases: Phrases = {
  seconds: count => `${count} ${plural(count, { one: 'secondo', other: 'secondi' })}`,
  minutes: count => `${count} ${plural(count, { one: 'minuto', other: 'minuti' })}`,
  hours: count => `${count} ${plural(count, { one: 'ora', other: 'ore' })}`,
  support: email => (email ? `il servizio di assistenza (${email})` : 'il servizio di assistenza'),
};
