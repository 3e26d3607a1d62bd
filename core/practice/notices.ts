/** Which messages about an appointment are to go out, and when to look again. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import type { Appointment, NoticeKind, PatientRecord } from './practice.ts';

export type NoticeChannel = 'email' | 'sms';

/** The channels that reach the patient; a fixed line takes no text message. Empty when none does. */
export const noticeChannels = ({
  email,
  phone,
  line,
}: Pick<PatientRecord, 'email' | 'phone' | 'line'>): NoticeChannel[] => [
  ...(email ? (['email'] as const) : []),
  ...(phone && line !== 'fixed_line' ? (['sms'] as const) : []),
];

/** The time of the reminder; undefined when the confirmation goes out no earlier than it would. */
export function reminderTime(startsAt: number, { reminder }: Configuration, now: number): number | undefined {
  const at = startsAt - 1000 * reminder.leadSeconds;
  return at > now ? at : undefined;
}

/** Messages that are due now. A late message about a past or cancelled appointment is never sent. */
export function dueNotices(appointment: Appointment, now: number): NoticeKind[] {
  if (appointment.status === 'cancelled') return appointment.pending.filter(kind => kind === 'cancelled');
  if (appointment.startsAt <= now) return [];
  const reminds = appointment.remindAt !== undefined && appointment.remindAt <= now;
  return [...new Set([...appointment.pending, ...(reminds ? (['reminder'] as const) : [])])];
}

/** The time of the next look at the appointment once these messages are out; undefined when none is needed. */
export const nextNotice = (appointment: Appointment, now: number): number | undefined =>
  appointment.status !== 'cancelled' && appointment.remindAt !== undefined && appointment.remindAt > now
    ? appointment.remindAt
    : undefined;

/**
 * The key of one occasion of a message. Another time or a request of the practice makes a new message. A repeated or
 * concurrent run does not.
 */
export const occasion = (kind: NoticeKind, { id, sequence, pending, reminderAskedAt = 0 }: Appointment): string => {
  if (kind !== 'reminder') return `${id}#${kind}#${sequence}`;
  // One that was asked for does not stand for the one that goes out by itself.
  return `${id}#reminder#${sequence}#${pending.includes('reminder') ? reminderAskedAt : 'due'}`;
};
