/** An appointment after a request of its practice. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { hasNoTries, withNewLinks } from '../reminder/reminder-link.ts';
import type { FieldFault } from '../sign-up/typed-input.ts';
import { reminderTime } from './notices.ts';
import type { Appointment, NoticeKind } from './practice.ts';
import { keptUntil } from './retention.ts';

/** Ten years: a later date is a slip of the keyboard. */
const furthestMs = 10 * 365 * 24 * 3600 * 1000;

const longestMs = 24 * 3600 * 1000;

/** Repeating the request for a reminder within this time sends nothing more. */
const remindOnceInMs = 60_000;

export type RequestedAppointment = Pick<
  Appointment,
  'recordId' | 'practitioner' | 'practitionerId' | 'startsAt' | 'endsAt'
>;

/** The fault of the times as such. A time in the past is another matter, as a repeated request may come late. */
export function timeFault(
  { startsAt, endsAt }: Pick<RequestedAppointment, 'startsAt' | 'endsAt'>,
  now: number,
): FieldFault | undefined {
  if (endsAt !== undefined && endsAt <= startsAt) return { field: 'endsAt', code: 'ends_before_start' };
  if (endsAt !== undefined && endsAt > startsAt + longestMs) return { field: 'endsAt', code: 'lasts_too_long' };
  return startsAt > now + furthestMs ? { field: 'startsAt', code: 'invalid_instant' } : undefined;
}

/** Whether it is another patient's. That patient must be told not to come before the appointment is given anew. */
export const isAnothers = (known: Appointment | undefined, { recordId }: RequestedAppointment): known is Appointment =>
  known !== undefined && known.status !== 'cancelled' && known.recordId !== recordId;

/** The messages to the patient. A patient who never heard of the appointment is told of it as it is now. */
function noticesOf(
  { pending, startsAt, practitioner }: Appointment,
  requested: RequestedAppointment,
): readonly NoticeKind[] {
  if (pending.includes('confirmation')) return ['confirmation'];
  if (pending.includes('moved') || startsAt !== requested.startsAt) return ['moved'];
  // No message says when it ends.
  return practitioner === requested.practitioner ? pending : ['changed'];
}

/**
 * The appointment as it is requested: given, given again or moved. One that the patient booked stays booked, and leaves its slot
 * when it is moved to another time or practitioner.
 * @returns `known` itself when nothing changes
 */
export function schedule(
  requested: RequestedAppointment,
  name: Pick<Appointment, 'practiceId' | 'id'>,
  known: Appointment | undefined,
  configuration: Configuration,
  now: number,
): Appointment {
  const standing = known && known.status !== 'cancelled' && known.recordId === requested.recordId ? known : undefined;
  const { recordId, practitioner, startsAt, endsAt } = requested;
  const practitionerId = requested.practitionerId ?? standing?.practitionerId;
  const isAtTime = standing?.startsAt === startsAt && standing.practitionerId === practitionerId;
  if (isAtTime && standing.practitioner === practitioner && standing.endsAt === endsAt) return standing;
  const remindAt = reminderTime(startsAt, configuration, now);
  const isAnew = known !== undefined && standing?.startsAt !== startsAt;
  return {
    ...name,
    recordId,
    practitioner,
    ...(practitionerId !== undefined && { practitionerId }),
    startsAt,
    ...(endsAt !== undefined && { endsAt }),
    status: standing?.status ?? 'given',
    ...(standing?.accountId !== undefined && { accountId: standing.accountId }),
    ...(standing?.slot && isAtTime && { slot: standing.slot }),
    sequence: (known?.sequence ?? -1) + 1,
    pending: standing ? noticesOf(standing, requested) : ['confirmation'],
    ...(remindAt !== undefined && { remindAt }),
    keptUntil: keptUntil(requested, configuration),
    linkGeneration: known?.linkGeneration ?? 0,
    failedNameChecks: known?.failedNameChecks ?? 0,
    mismatches: known?.mismatches ?? 0,
    ...(isAnew && withNewLinks(known)),
    ...(known?.linkUsedAt !== undefined && known.recordId === recordId && { linkUsedAt: known.linkUsedAt }),
  };
}

/** The appointment as cancelled, off its slot. Nobody is told that something ended of which they never heard, or which is over. */
export function cancellation(known: Appointment, now: number): Appointment {
  const told = !known.pending.includes('confirmation') && known.startsAt > now;
  const { remindAt: _, slot: __, changedBy: ___, ...rest } = known;
  return { ...rest, status: 'cancelled', sequence: known.sequence + 1, pending: told ? ['cancelled'] : [] };
}

/** The appointment of a record that its practice erased: it ends, nothing leads to its patient any more, and nobody is told. */
export function endedWithRecord(known: Appointment, now: number): Appointment {
  const { accountId: _, ...cancelled } = cancellation(known, now);
  return { ...cancelled, pending: [] };
}

/**
 * The appointment with a reminder to send now.
 * @returns `isRepeated` when the practice asked for one a moment ago: nothing is to be written then
 */
export function withReminder(known: Appointment, configuration: Pick<Configuration, 'reminder'>, now: number) {
  const isRepeated = known.reminderAskedAt !== undefined && now - known.reminderAskedAt < remindOnceInMs;
  // A practice that sends another after a phone call means it to open.
  const isAnew = !isRepeated && hasNoTries(known, configuration);
  const appointment: Appointment = {
    ...known,
    ...(isAnew && withNewLinks(known)),
    pending: [...new Set([...known.pending, 'reminder' as const])],
    reminderAskedAt: isRepeated ? known.reminderAskedAt : now,
  };
  return { appointment, isRepeated };
}
