/** The text messages about an appointment that a practice gave: the e-mails in short, in GSM-7. */

import type { AppointmentNotice, CancelledAppointment } from './appointment-email.ts';
import { appointments } from './appointments.ts';
import { appointmentTime } from './format/appointment-time.ts';
import { nameInGsm7, toGsm7 } from './format/gsm7.ts';

/**
 * Practices may write long names. Within these limits three segments (459 septets) have room for a link of 150 characters.
 */
const longestName = 30;
const longestServiceName = 30;

/** At most three segments, the link last, so that telephones see where it ends. */
export function appointmentSms(notice: AppointmentNotice): string {
  const { kind, language, link } = notice;
  return `${toGsm7(appointments[language].sms(kind, smsWords(notice)))} ${link}`;
}

/** At most two segments, without a link. */
export const cancelledSms = (notice: CancelledAppointment): string =>
  toGsm7(appointments[notice.language].cancelledSms(smsWords(notice)));

function smsWords(appointment: CancelledAppointment) {
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
  const who = [practitioner, practice.name].map(name => shorten(name, longestName)).filter(Boolean);
  return {
    isBooked,
    isByPatient,
    serviceName: shorten(serviceName, longestServiceName) || undefined,
    who: who.join(', ') || undefined,
    when: appointmentTime(startsAt, timeZone, language, usualZone),
    phone: practice.phone,
  };
}

/** Spelt before it is cut, since spelling may lengthen. */
const shorten = (name: string, longest: number): string => nameInGsm7(name).slice(0, longest).trim();
