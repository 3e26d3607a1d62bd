/** An appointment as a file that calendars read (RFC 5545). */

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type CallablePhone, phoneInWords } from '../contact/callable-phone.ts';
import type { Language } from '../language.ts';
import { appointments } from '../messages/appointments.ts';
import { appointmentTime } from '../messages/format/appointment-time.ts';
import { isolated } from '../messages/format/isolated.ts';

interface CalendarEntry {
  /** The same for every change of one appointment, and of no other. */
  readonly uid: string;
  /** Grows with each change: a calendar keeps the newest. */
  readonly sequence: number;
  /** Instants are epoch milliseconds. */
  readonly writtenAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** IANA names of the zone that the practice's clock shows, and of the one that readers take for granted. */
  readonly timeZone: string;
  readonly usualZone: string;
  readonly practitioner: string;
  readonly practice: CallablePhone & {
    readonly name: string;
    readonly email: string;
    readonly address?: string | undefined;
  };
  /** The service's own country, and the patient's phone (E.164): they say how the patient dials. */
  readonly home: string;
  readonly patient: { readonly phone?: string | undefined };
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
 * The text is that of a `text/calendar; charset=utf-8` file, with the organizer that RFC 5546 asks of PUBLISH and CANCEL. Its instants are in
 * UTC, so that every calendar shows the same moment. A calendar shows it by its reader's clock: where the practice has another, the description tells that time too. It names no patient and carries no link: calendars are synchronised, shared and shown to others.
 */
export function calendarFile(entry: CalendarEntry): CalendarFile {
  const { uid, sequence, writtenAt, startsAt, endsAt, practitioner, practice, language, cancelled } = entry;
  const { name, address, email } = practice;
  const words = appointments[language].calendar;
  const reach = words.reach({
    name: isolated(name),
    phone: phoneInWords(practice, { language, home: entry.home, phone: entry.patient.phone }),
  });
  const atPractice = appointmentTime(startsAt, entry.timeZone, language, entry.usualZone);
  const description = [...(atPractice.endsWith(')') ? [`${atPractice}.`] : []), reach].join(' ');
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
    end: new Date(endsAt),
    summary: oneLine(words.summary(isolated(practitioner))),
    location: oneLine([name, address].flatMap(part => (part ? [isolated(part)] : [])).join(', ')),
    ...(!cancelled && { description: oneLine(description) }),
    organizer: { name: oneLine(name), email },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return { name: words.fileName, method, text: `${calendar.toString()}\r\n` };
}

/** RFC 5545 forbids control characters, and a line break would begin another property. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
