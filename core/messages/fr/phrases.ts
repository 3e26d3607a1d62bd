/** Parts of sentences, in French. */
import { pluralOf } from '../format/plural.ts';
import type { Phrases } from '../text-types.ts';

const plural = pluralOf('fr');

export const phrases: Phrases = {
  seconds: count => `${count} ${plural(count, { one: 'seconde', other: 'secondes' })}`,
  minutes: count => `${count} ${plural(count, { one: 'minute', other: 'minutes' })}`,
  hours: count => `${count} ${plural(count, { one: 'heure', other: 'heures' })}`,
  support: email => (email ? `le service d’assistance (${email})` : 'le service d’assistance'),
};
