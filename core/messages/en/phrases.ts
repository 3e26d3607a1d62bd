/** Parts of sentences, in English. */
import { pluralOf } from '../format/plural.ts';
import type { Phrases } from '../text-types.ts';

const plural = pluralOf('en');

export const phrases: Phrases = {
  seconds: count => `${count} ${plural(count, { one: 'second', other: 'seconds' })}`,
  minutes: count => `${count} ${plural(count, { one: 'minute', other: 'minutes' })}`,
  hours: count => `${count} ${plural(count, { one: 'hour', other: 'hours' })}`,
  support: email => (email ? `our support team (${email})` : 'our support team'),
};
