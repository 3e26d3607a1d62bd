/** What patients may still do with their own appointments. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import type { Appointment } from '../practice/practice.ts';
import { cancellation } from '../practice/scheduling.ts';

type Limits = Pick<Configuration, 'booking'>;

/** Until when its patient may cancel or move it; undefined for one that the practice gave, or that is cancelled. */
export const changeableUntil = ({ status, startsAt }: Appointment, { booking }: Limits): number | undefined =>
  status === 'booked' ? startsAt - 1000 * booking.cancelUntilSeconds : undefined;

/** Why its patient may not change it any more; undefined when it may be. */
export function changeRefusal(
  appointment: Appointment,
  limits: Limits,
  now: number,
): 'given_by_practice' | 'too_late' | undefined {
  const until = changeableUntil(appointment, limits);
  if (until === undefined) return 'given_by_practice';
  return until <= now ? 'too_late' : undefined;
}

/** The appointment as its patient cancels it. */
export const cancellationByPatient = (known: Appointment, now: number): Appointment => ({
  ...cancellation(known, now),
  changedBy: 'patient',
});
