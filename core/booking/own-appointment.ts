/** Patients cancel and move their own appointments, as long as they may. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { reminderTime } from '../practice/notices.ts';
import type { Appointment } from '../practice/practice.ts';
import { keptUntil } from '../practice/retention.ts';
import { cancellation } from '../practice/scheduling.ts';
import type { BookingContext } from './hold.ts';
import type { SlotName } from './slot.ts';

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

/** Whether it stands at that time with that practitioner: where a move was to bring it. */
export const standsAt = ({ practiceId, practitionerId, startsAt, status }: Appointment, slot: SlotName): boolean =>
  status === 'booked' &&
  practiceId === slot.practiceId &&
  practitionerId === slot.practitionerId &&
  startsAt === slot.startsAt;

/** The appointment as its patient moves it. A patient who never heard of it is told of it as it is now. */
export function movedByPatient(
  known: Appointment,
  { practitionerId, practitioner, startsAt, endsAt }: BookingContext,
  configuration: Configuration,
  now: number,
): Appointment {
  const { remindAt: _, ...rest } = known;
  const remindAt = reminderTime(startsAt, configuration, now);
  return {
    ...rest,
    ...{ practitioner, practitionerId, startsAt, endsAt, slot: { practitionerId, startsAt } },
    sequence: known.sequence + 1,
    pending: known.pending.includes('confirmation') ? ['confirmation'] : ['moved'],
    ...(remindAt !== undefined && { remindAt }),
    keptUntil: keptUntil({ startsAt, endsAt }, configuration),
    changedBy: 'patient',
  };
}
