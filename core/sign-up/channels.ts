/** How a code may be brought to a phone: it follows from the line, and from where calls go. */
import type { Phone } from '../contact/phone.ts';
import type { Channel } from '../verification-code/verification-code.ts';
import type { Contact } from './sign-up.ts';

/** A fixed line is called; what may be either gets an SMS and may ask for a call. */
export const channelFor = ({ line }: Pick<Phone, 'line'>): Channel => (line === 'fixed_line' ? 'voice' : 'sms');

/** Those that a patient may ask for: a fixed line is never sent an SMS, and nobody is called where calls do not go. */
export const channelsFor = ({ line, isCallable = true }: Pick<Contact, 'line' | 'isCallable'>): Channel[] => [
  ...(line === 'fixed_line' ? [] : (['sms'] as const)),
  ...(isCallable ? (['voice'] as const) : []),
];
