/** The facts that the messages about an appointment are written from, over whichever channel. */
import type { Configuration } from '../../core/configuration.ts';
import { timeZoneOf } from '../../core/practice/time-zone.ts';
import { firstNameToTell } from '../../core/reminder/name-check.ts';
import type { NoticeContext } from './send-notices.ts';

export type WordsConfiguration = Pick<Configuration, 'defaultCountry' | 'service' | 'support' | 'timeZone'>;

export const noticeWords = (
  configuration: WordsConfiguration,
  { practice, record, appointment }: NoticeContext,
  now: number,
) => ({
  language: record.language,
  serviceName: configuration.service.name,
  webOrigin: configuration.service.webOrigin,
  supportEmail: configuration.support.email,
  home: configuration.defaultCountry,
  practice,
  practitioner: appointment.practitioner,
  patient: { firstName: firstNameToTell(record), phone: record.phone },
  isBooked: appointment.status === 'booked' || appointment.accountId !== undefined,
  isByPatient: appointment.changedBy === 'patient',
  startsAt: appointment.startsAt,
  writtenAt: now,
  timeZone: timeZoneOf(practice, configuration),
  usualZone: configuration.timeZone,
});
