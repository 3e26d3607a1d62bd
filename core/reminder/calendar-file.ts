/** An appointment as a file that calendars read (RFC 5545). */

import type { Language } from '../language.ts';
import { appointments } from '../messages/appointments.ts';
import { folded, instant, quoted, text } from './content-line.ts';

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

/**
 * The text of a `text/calendar; charset=utf-8` file, in UTC, with the organizer that RFC 5546 asks of PUBLISH and
 * CANCEL. It names no patient and carries no link: calendars are synchronised, shared and shown to others.
 */
export function calendarFile(entry: CalendarEntry): string {
  const { uid, sequence, writtenAt, startsAt, endsAt, practitioner, practice, language, cancelled } = entry;
  const { name, address, email, phone } = practice;
  const words = appointments[language].calendar;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${text(`-//${entry.serviceName}//appointments//${language.toUpperCase()}`)}`,
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${instant(writtenAt)}`,
    `DTSTART:${instant(startsAt)}`,
    ...(endsAt === undefined ? [] : [`DTEND:${instant(endsAt)}`]),
    `SUMMARY:${text(words.summary(practitioner))}`,
    `LOCATION:${text([name, address].filter(Boolean).join(', '))}`,
    ...(cancelled ? [] : [`DESCRIPTION:${text(words.reach({ name, phone }))}`]),
    `ORGANIZER;CN=${quoted(name)}:mailto:${email}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}
