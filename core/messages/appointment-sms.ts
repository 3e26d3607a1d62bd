/** The text messages about an appointment: the e-mails in short, in GSM-7, and in one segment where the names leave room for it. */

import { type AppointmentNotice, type CancelledAppointment, causedByPatient, phoneOf } from './appointment-email.ts';
import { appointments } from './appointments.ts';
import { shortTime } from './format/appointment-time.ts';
import { nameInGsm7, segments, toGsm7 } from './format/gsm7.ts';
import type { AppointmentSmsWords } from './text-types.ts';

/** Practices may write long names. Within this limit two segments have room for the rest and for a link of 90 characters. */
const longestName = 30;

/** The link last, so that telephones see where it ends. */
export function appointmentSms(notice: AppointmentNotice): string {
  const { kind, language, link } = notice;
  const { sms } = appointments[language];
  return shortest(smsWords(notice, causedByPatient(notice)), words => `${toGsm7(sms(kind, words))} ${link}`);
}

/** Without a link. */
export function cancelledSms(notice: CancelledAppointment): string {
  const { cancelledSms: sms } = appointments[notice.language];
  return shortest(smsWords(notice, notice.isByPatient ?? false), words => toGsm7(sms(words)));
}

/**
 * The first text that fits one segment, else two: with every name, without the practice's, which its phone stands for, and with
 * the practitioner's alone.
 */
function shortest(variants: readonly AppointmentSmsWords[], write: (words: AppointmentSmsWords) => string): string {
  const texts = variants.map(write);
  const within = (most: number) => texts.find(text => segments(text) <= most);
  return within(1) ?? within(2) ?? texts.at(-1) ?? '';
}

function smsWords(appointment: CancelledAppointment, isByPatient: boolean): AppointmentSmsWords[] {
  const { language, practice, practitioner, patient, isBooked = false, startsAt, writtenAt } = appointment;
  const [someone, place, firstName] = [practitioner, practice.name, patient.firstName ?? ''].map(spelt);
  const told = {
    isBooked,
    isByPatient,
    firstName: firstName || undefined,
    when: shortTime(startsAt, appointment, language, writtenAt),
    phone: phoneOf(appointment),
  };
  const both = [someone, place].filter(Boolean).join(', ') || undefined;
  const one = someone || place || undefined;
  return [
    { ...told, who: both },
    { ...told, who: one },
    { ...told, firstName: undefined, who: one },
  ];
}

/** Spelt before it is cut, since spelling may lengthen; cut between two words where there are two. */
function spelt(name: string): string {
  const whole = nameInGsm7(name);
  if (whole.length <= longestName) return whole;
  const [words = ''] = /^.*(?= )/.exec(whole.slice(0, longestName + 1)) ?? [];
  return words || whole.slice(0, longestName);
}
