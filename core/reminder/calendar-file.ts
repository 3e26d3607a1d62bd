/** An appointment as a file that calendars read (RFC 5545). */

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Language } from '../language.ts';
import { appointments } from '../messages/appointments.ts';

interface CalendarEntry {
  /** The same for every change of one appointment, and of no other. */
  readonly uid: string;
  /** Grows with each change: a calendar keeps the newest. */
  readonly sequence: number;
  /** Instants are epoch milliseconds. */
  readonly writtenAt: number;
  readonly startsAt: number;
  readonly endsAt?: number | undefined;
  readonly practitioner: string;
  readonly practice: {
    readonly name: string;
    /** As people read it. */
    readonly phone: string;
    readonly email: string;
    readonly address?: string | undefined;
  };
  readonly serviceName: string;
  readonly language: Language;
  readonly cancelled?: boolean;
}

export interface CalendarFile {
  /** As the patient's mailbox shows it. */
  readonly name: string;
  /** Says in the e-mail what the file says in itself (RFC 6047, 2.4). */
  readonly method: 'PUBLISH' | 'CANCEL';
  readonly text: string;
}

/**
 * The text is that of a `text/calendar; charset=utf-8` file, in UTC, with the organizer that RFC 5546 asks of PUBLISH and
 * CANCEL. It names no patient and carries no link: calendars are synchronised, shared and shown to others.
 */
export function calendarFile(entry: CalendarEntry): CalendarFile {
  const { uid, sequence, writtenAt, startsAt, endsAt, practitioner, practice, language, cancelled } = entry;
  const { name, address, email, phone } = practice;
  const words = appointments[language].calendar;
  const reach = words.reach({ name, phone });
  const method = cancelled ? 'CANCEL' : 'PUBLISH';
  const calendar = ical({
    prodId: { company: oneLine(entry.serviceName), product: 'appointments', language: language.toUpperCase() },
    method: ICalCalendarMethod[method],
  });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(writtenAt),
    start: new Date(startsAt),
    ...(endsAt !== undefined && { end: new Date(endsAt) }),
    summary: oneLine(words.summary(practitioner)),
    location: oneLine([name, address].filter(Boolean).join(', ')),
    ...(!cancelled && { description: oneLine(reach) }),
    organizer: { name: oneLine(name), email },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return { name: words.fileName, method, text: `${calendar.toString()}\r\n` };
}

/** RFC 5545 forbids control characters, and a line break would begin another property. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
