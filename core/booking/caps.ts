/**
 * The cap on slots held at once (requirement L3). Squatting is answered by escalation, never by a captcha or a lock:
 * beyond the caps of strangers the phone is proven first, and the slot is taken after.
 */
import type { Configuration } from '../configuration.ts';
import { networksPerBudget } from '../limits/callers.ts';

type Limits = Pick<Configuration, 'booking'>;

/** `caller`: a network address · `site`: the IPv6 /48 around it · `day`: the strangers' part of a practitioner's day · `phone`: a proven phone. */
export type Cap = 'caller' | 'site' | 'day' | 'phone';

/**
 * The strangers' part of a day.
 * @param offered all slots of the practitioner's day that the practice offers, booked ones included
 */
const dayCap = (offered: number, { booking }: Limits): number =>
  // A share such as 0.3 is no binary fraction: without rounding first, 0.1 * 3 slots would be four tenths.
  Math.max(booking.leastHoldsPerDay, Math.ceil(Number((booking.dayShare * offered).toFixed(6))));

/** A stranger's caps: so many holds of one address, ten times as many of a site with many, and so many of the day. */
export const strangerCaps = (offered: number, limits: Limits): Readonly<Record<'caller' | 'site' | 'day', number>> => ({
  caller: limits.booking.holdsPerCaller,
  site: networksPerBudget * limits.booking.holdsPerCaller,
  day: dayCap(offered, limits),
});

/** The one cap of a person who has proven a phone. */
export const phoneCaps = ({ booking }: Limits): Readonly<Record<'phone', number>> => ({ phone: booking.holdsPerPhone });

/** The answer beyond a cap. */
export const capRefusal = (cap: Cap): 'phone_first' | 'too_many_holds' =>
  cap === 'phone' ? 'too_many_holds' : 'phone_first';
