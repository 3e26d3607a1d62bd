/** Sends the messages of an appointment that are due: each kind over each channel that the record has, once. */
import type { AppointmentStore } from '../../adapters/dynamodb/appointment-store.ts';
import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { isRefusal } from '../../core/fault.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import { appointmentEmail, cancelledEmail } from '../../core/messages/appointment-email.ts';
import { appointmentSms, cancelledSms } from '../../core/messages/appointment-sms.ts';
import { dueNotices, type NoticeChannel, noticeChannels, occasion } from '../../core/practice/notices.ts';
import type { Appointment, NoticeKind, PatientRecord, Practice } from '../../core/practice/practice.ts';
import { timeZoneOf } from '../../core/practice/time-zone.ts';
import { calendarFile } from '../../core/reminder/calendar-file.ts';
import { firstNameToTell } from '../../core/reminder/name-check.ts';
import type { SendEmailWithCalendar } from '../runtime/email.ts';
import { described, log } from '../runtime/log.ts';
import type { SendSms } from '../runtime/sms.ts';

export interface NoticeContext {
  readonly practice: Practice;
  readonly record: PatientRecord;
  readonly appointment: Appointment;
}

/** How one run sends. */
interface Means {
  /**
   * Waits for the turn of one message, so that the provider's rate is kept. False when the time is up: a function that ends
   * in the middle of a message leaves it to be sent twice.
   */
  readonly turn: () => Promise<boolean>;
  /** Makes the link of one message: for all but cancellations, which need neither link nor the right to make one. */
  readonly linkTo: (about: NoticeContext, channel: NoticeChannel) => Promise<string>;
}

interface Dependencies {
  readonly configuration: Pick<Configuration, 'appointment' | 'service' | 'support' | 'timeZone'>;
  readonly appointments: Pick<AppointmentStore, 'noticesSent'>;
  readonly notices: Pick<NoticeStore, 'claim' | 'sent' | 'release'>;
  readonly sendSms: SendSms;
  readonly sendEmail: SendEmailWithCalendar;
}

interface Notice extends NoticeContext {
  readonly kind: NoticeKind;
  readonly channel: NoticeChannel;
}

export const sendNotices = (dependencies: Dependencies) => {
  const { appointments, notices } = dependencies;

  /** @returns whether the message went out, now or before */
  async function sendOnce(notice: Notice, now: number, linkTo: Means['linkTo']): Promise<boolean> {
    const { kind, channel, practice, appointment } = notice;
    const about = `${occasion(kind, appointment)}#${channel}`;
    const claimed = await notices.claim(practice.id, about, now);
    if (!claimed.ok) return claimed.error === 'sent';
    try {
      await send(dependencies, notice, now, linkTo);
    } catch (error) {
      const refused = isRefusal(error);
      log(refused ? 'delivery_refused' : 'delivery_failed', { channel, ...described(error) });
      // Refused is final: an address that nobody can reach must not keep the appointment's other messages waiting.
      if (!refused) {
        await notices.release(practice.id, about);
        return false;
      }
    }
    await notices.sent(practice.id, about);
    return true;
  }

  /** A message that is not sent stays due, and the next minute's run sends it. */
  return async (context: NoticeContext, now: number, { turn, linkTo }: Means): Promise<void> => {
    const kinds = dueNotices(context.appointment, now);
    const sent: NoticeKind[] = [];
    for (const kind of kinds) {
      const complete = await Promise.all(
        noticeChannels(context.record).map(
          async channel => (await turn()) && sendOnce({ ...context, kind, channel }, now, linkTo),
        ),
      );
      if (complete.every(Boolean)) sent.push(kind);
    }
    if (sent.length === kinds.length) await appointments.noticesSent(context.appointment, sent, now);
  };
};

export type SendNotices = ReturnType<typeof sendNotices>;

async function send(
  { configuration, sendSms, sendEmail }: Dependencies,
  { practice, record, appointment, kind, channel }: Notice,
  now: number,
  linkTo: Means['linkTo'],
): Promise<void> {
  const { service, support } = configuration;
  const { practitioner, startsAt } = appointment;
  const words = {
    language: record.language,
    serviceName: service.name,
    webOrigin: service.webOrigin,
    supportEmail: support.email,
    practice,
    practitioner,
    patient: { firstName: firstNameToTell(record), phone: record.phone },
    isBooked: appointment.status === 'booked' || appointment.accountId !== undefined,
    isByPatient: appointment.changedBy === 'patient',
    startsAt,
    writtenAt: now,
    timeZone: timeZoneOf(practice, configuration),
    usualZone: configuration.timeZone,
  };
  const notice =
    kind === 'cancelled'
      ? undefined
      : { ...words, kind, link: await linkTo({ practice, record, appointment }, channel) };
  if (channel === 'sms') {
    await sendSms({ to: record.phone ?? '', text: notice ? appointmentSms(notice) : cancelledSms(words) });
    return;
  }
  const message = notice ? appointmentEmail(notice) : cancelledEmail(words);
  const calendar = calendarFile({
    uid: `${sha256(`${practice.id}/${appointment.id}`).slice(0, 32)}@${new URL(service.webOrigin).hostname}`,
    sequence: appointment.sequence,
    cancelled: kind === 'cancelled',
    endsAt: appointment.endsAt ?? startsAt + 1000 * configuration.appointment.lengthSeconds,
    ...words,
  });
  await sendEmail({ to: record.email ?? '', ...message, calendar });
}
