/**
 * The e-mails about an appointment that a practice gave or a patient booked. They say for whom by the first name alone: the link may ask for
 * the first letters of the last name (A4). The subject does not name the practice, since a lock screen shows it.
 */

import { type CallablePhone, phoneInWords } from '../contact/callable-phone.ts';
import type { Language } from '../language.ts';
import type { NoticeKind } from '../practice/practice.ts';
import { appointments } from './appointments.ts';
import { appointmentTime } from './format/appointment-time.ts';
import { mailFact, phoneFact } from './format/email-markup.ts';
import { type EmailMessage, emailPage } from './format/email-page.ts';
import { isolated } from './format/isolated.ts';
import { supportFooter } from './help.ts';

export interface CancelledAppointment {
  readonly language: Language;
  readonly serviceName: string;
  readonly webOrigin: string;
  readonly supportEmail: string;
  /** The service's own country (ISO 3166-1 alpha-2). */
  readonly home: string;
  readonly practice: CallablePhone & {
    readonly name: string;
    readonly email?: string | undefined;
    readonly address?: string | undefined;
  };
  readonly practitioner: string;
  readonly patient: {
    readonly firstName?: string | undefined;
    /** E.164: says how the patient dials. */
    readonly phone?: string | undefined;
  };
  /** By the patient, who has an account; else the practice gave it. */
  readonly isBooked?: boolean;
  /** The patient moved or cancelled it, not the practice. */
  readonly isByPatient?: boolean;
  /** Instants are epoch milliseconds. */
  readonly startsAt: number;
  readonly writtenAt: number;
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
  const words = appointments[language].email(kind, emailWords(notice, causedByPatient(notice)));
  return emailPage(words, { ...layout(notice), url: link });
}

/** Without a link to it: those of a cancelled appointment no longer work (D1). */
export function cancelledEmail(notice: CancelledAppointment): EmailMessage {
  const { language, isByPatient = false } = notice;
  return emailPage(appointments[language].cancelledEmail(emailWords(notice, isByPatient)), layout(notice));
}

/** Whether the patient's own act is what the message tells of. */
export const causedByPatient = ({ kind, isBooked = false, isByPatient = false }: AppointmentNotice): boolean =>
  kind === 'confirmation' ? isBooked : kind === 'moved' && isByPatient;

/** The practice's, as the patient dials it. */
export const phoneOf = ({ practice, language, home, patient }: CancelledAppointment): string =>
  phoneInWords(practice, { language, home, phone: patient.phone });

function emailWords(appointment: CancelledAppointment, isByPatient: boolean) {
  const { language, serviceName, practice, practitioner, patient, isBooked = false, startsAt } = appointment;
  const { timeZone, usualZone } = appointment;
  return {
    isBooked,
    isByPatient,
    serviceName,
    practitioner: isolated(practitioner),
    firstName: patient.firstName && isolated(patient.firstName),
    when: appointmentTime(startsAt, timeZone, language, usualZone),
    where: [practice.name, practice.address].flatMap(part => (part ? [isolated(part)] : [])).join(', '),
    practice: { name: isolated(practice.name), phone: phoneOf(appointment), email: practice.email },
  };
}

function layout(appointment: CancelledAppointment) {
  const { language, serviceName, practice, supportEmail } = appointment;
  // 15 and 112 stand in dates and addresses, too.
  const phones = practice.phone.length > 3 ? [phoneFact(phoneOf(appointment), practice.phone)] : [];
  return {
    language,
    serviceName,
    facts: [...phones, mailFact(supportEmail), ...(practice.email ? [mailFact(practice.email)] : [])],
    footer: supportFooter(appointment, { topic: 'appointment' }),
  };
}
