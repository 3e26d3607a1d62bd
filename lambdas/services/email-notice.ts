/** A message about an appointment as an e-mail, with the appointment as a calendar file. */
import type { Configuration } from '../../core/configuration.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import { appointmentEmail, cancelledEmail } from '../../core/messages/appointment-email.ts';
import { calendarFile } from '../../core/reminder/calendar-file.ts';
import type { SendEmailWithCalendar } from '../runtime/email.ts';
import { noticeWords, type WordsConfiguration } from './notice-words.ts';
import type { SendNotice } from './send-notices.ts';

interface Dependencies {
  readonly configuration: WordsConfiguration & Pick<Configuration, 'appointment'>;
  readonly sendEmail: SendEmailWithCalendar;
}

export const emailNotice =
  ({ configuration, sendEmail }: Dependencies): SendNotice =>
  async ({ kind, ...about }, now, linkTo) => {
    const { practice, record, appointment } = about;
    const words = noticeWords(configuration, about, now);
    const message =
      kind === 'cancelled'
        ? cancelledEmail(words)
        : appointmentEmail({ ...words, kind, link: await linkTo(about, 'email') });
    const calendar = calendarFile({
      uid: `${sha256(`${practice.id}/${appointment.id}`).slice(0, 32)}@${new URL(configuration.service.webOrigin).hostname}`,
      sequence: appointment.sequence,
      cancelled: kind === 'cancelled',
      endsAt: appointment.endsAt ?? appointment.startsAt + 1000 * configuration.appointment.lengthSeconds,
      ...words,
    });
    return sendEmail({ to: record.email ?? '', ...message, calendar });
  };
