/** The channels of a code: they follow from the line, and from the countries that are called. */
import type { Phone } from '../contact/phone.ts';
import type { Channel } from '../verification-code/verification-code.ts';
import type { Contact } from './sign-up.ts';

/** A fixed line is called. A number that may be either kind gets an SMS and may ask for a call. */
export const channelFor = ({ line }: Pick<Phone, 'line'>): Channel => (line === 'fixed_line' ? 'voice' : 'sms');

/**
 * The channels that a patient may ask for. A fixed line is never sent an SMS, and a country without calls is never called.
 */
export const channelsFor = ({ line, isCallable = true }: Pick<Contact, 'line' | 'isCallable'>): Channel[] => [
  ...(line === 'fixed_line' ? [] : (['sms'] as const)),
  ...(isCallable ? (['voice'] as const) : []),
];
