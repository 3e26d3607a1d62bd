/** The cost of a verification code: one text or one call. */
import type { Channel } from '../verification-code/verification-code.ts';
import { type Cost, callCost, type Prices, textCost } from './spend.ts';

export const codeCost = (to: string, channel: Channel, prices: Prices): Cost =>
  channel === 'sms'
    ? { spending: 'texts', micros: textCost(to, 1, prices) }
    : { spending: 'calls', micros: callCost(to, prices) };

/** The cost of one more code; 0 by e-mail, or where the phone is forgotten. */
export const sendCost = (
  to: { readonly phone: string } | undefined,
  channel: Channel | 'email',
  prices: Prices,
): number => (to && channel !== 'email' ? codeCost(to.phone, channel, prices).micros : 0);
