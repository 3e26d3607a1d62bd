/**
 * How many slots somebody may hold at once (requirement L3). Squatting is answered by escalation, never by a captcha or a lock:
 * beyond the caps of strangers the phone is proven first, and the slot is taken after.
 */
import type { Configuration } from '../configuration.ts';

type Limits = Pick<Configuration, 'booking'>;

/** `caller`: a network address · `day`: the strangers' part of a practitioner's day · `phone`: a proven phone. */
export type Cap = 'caller' | 'day' | 'phone';

/**
 * The strangers' part of a day.
 * @param offered all slots of the practitioner's day that the practice offers, booked ones included
 */
export const dayCap = (offered: number, { booking }: Limits): number =>
  // A share such as 0.3 is no binary fraction: without rounding first, 0.1 * 3 slots would be four tenths.
  Math.max(booking.leastHoldsPerDay, Math.ceil(Number((booking.dayShare * offered).toFixed(6))));

/** The caps that a new hold must keep, with what each allows. Who has proven a phone is held to that alone. */
export const capsOf = (isProven: boolean, offered: number, limits: Limits): Partial<Record<Cap, number>> =>
  isProven
    ? { phone: limits.booking.holdsPerPhone }
    : { caller: limits.booking.holdsPerCaller, day: dayCap(offered, limits) };

/** What is answered beyond a cap. */
export const capRefusal = (cap: Cap): 'phone_first' | 'too_many_holds' =>
  cap === 'phone' ? 'too_many_holds' : 'phone_first';

/**
 * The cap that stands in the way of one more hold, if any.
 * @param live holds that count at this moment, by cap
 */
export const fullCap = (caps: Partial<Record<Cap, number>>, live: Partial<Record<Cap, number>>): Cap | undefined =>
  (Object.keys(caps) as Cap[]).find(cap => (live[cap] ?? 0) >= (caps[cap] ?? 0));
