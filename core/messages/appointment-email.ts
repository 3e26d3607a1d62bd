/**
 * The e-mails about an appointment that a practice gave or a patient booked. They do not name the patient: the link may ask for the first
 * letters of that name (A4). The subject does not name the practice, since a lock screen shows it.
 */

import type { Language } from '../language.ts';
import type { NoticeKind } from '../practice/practice.ts';
import { appointments } from './appointments.ts';
import { appointmentTime } from './format/appointment-time.ts';
import { type EmailMessage, emailPage } from './format/email-page.ts';

export interface CancelledAppointment {
  readonly language: Language;
  readonly serviceName: string;
  readonly practice: {
    readonly name: string;
    /** As people read it. */
    readonly phone: string;
    readonly email?: string | undefined;
    readonly address?: string | undefined;
  };
  readonly practitioner: string;
  /** By the patient, who has an account; else the practice gave it. */
  readonly isBooked?: boolean;
  /** The patient moved or cancelled it, not the practice. */
  readonly isByPatient?: boolean;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  /** IANA name of the zone that the practice's clock shows, and of the one that readers take for granted. */
  readonly timeZone: string;
  readonly usualZone?: string;
}

export interface AppointmentNotice extends CancelledAppointment {
  readonly kind: Exclude<NoticeKind, 'cancelled'>;
  /** Opens "My account"; carries the reminder token in its fragment. */
  readonly link: string;
}

/** Time, place, practitioner, the practice's phone, and the "My account" button. After a move: the new time alone. */
export function appointmentEmail(notice: AppointmentNotice): EmailMessage {
  const { kind, language, link } = notice;
  return emailPage(appointments[language].email(kind, emailWords(notice)), language, link);
}

/** Without a link: those of a cancelled appointment no longer work (D1). */
export function cancelledEmail(notice: CancelledAppointment): EmailMessage {
  const { language } = notice;
  return emailPage(appointments[language].cancelledEmail(emailWords(notice)), language);
}

function emailWords(appointment: CancelledAppointment) {
  const {
    language,
    serviceName,
    practice,
    practitioner,
    isBooked = false,
    isByPatient = false,
    startsAt,
    timeZone,
    usualZone,
  } = appointment;
  return {
    isBooked,
    isByPatient,
    serviceName,
    practitioner,
    when: appointmentTime(startsAt, timeZone, language, usualZone),
    where: [practice.name, practice.address].filter(Boolean).join(', '),
    practice: { name: practice.name, phone: practice.phone, email: practice.email },
  };
}
