/** Sends the messages of an appointment that are due: each kind over each channel that the record has, once. */
import { sendEmail } from '../../adapters/email/ses.ts';
import { sendSms } from '../../adapters/sms/sns.ts';
import { isRefusal } from '../../core/fault.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import { appointmentEmail, cancelledEmail } from '../../core/messages/appointment-email.ts';
import { appointmentSms, cancelledSms } from '../../core/messages/appointment-sms.ts';
import { dueNotices, type NoticeChannel, noticeChannels } from '../../core/practice/notices.ts';
import type { Appointment, NoticeKind, PatientRecord, Practice } from '../../core/practice/practice.ts';
import { calendarFile } from '../../core/reminder/calendar-file.ts';
import { configuration } from '../runtime/configuration.ts';
import { described, log } from '../runtime/log.ts';
import { appointments, notices } from '../runtime/practice-stores.ts';

export interface NoticeContext {
  readonly practice: Practice;
  readonly record: PatientRecord;
  readonly appointment: Appointment;
}

interface Means {
  /**
   * Waits for the turn of one message, so that the provider's rate is kept; false when the time is up: a function that ends
   * in the middle of a message leaves it to be sent twice.
   */
  readonly turn: () => Promise<boolean>;
  /** Makes the link of one message: for all but cancellations, which need neither link nor the right to make one. */
  readonly linkTo: (matter: NoticeContext) => Promise<string>;
}

async function send(
  kind: NoticeKind,
  channel: NoticeChannel,
  matter: NoticeContext,
  now: number,
  linkTo: Means['linkTo'],
): Promise<void> {
  const { practice, record, appointment } = matter;
  const { service, timeZone, sms, email } = configuration;
  const { practitioner, startsAt } = appointment;
  const words = {
    language: record.language,
    serviceName: service.name,
    practice: { ...practice, phone: practice.formattedPhone },
    practitioner,
    startsAt,
    timeZone,
  };
  const notice = kind === 'cancelled' ? undefined : { ...words, kind, link: await linkTo(matter) };
  if (channel === 'sms') {
    const text = notice ? appointmentSms(notice) : cancelledSms(words);
    await sendSms({ to: record.phone ?? '', text, ...sms });
    return;
  }
  const message = notice ? appointmentEmail(notice) : cancelledEmail(words);
  const calendar = calendarFile({
    uid: `${sha256(`${practice.id}/${appointment.id}`).slice(0, 32)}@${new URL(service.webOrigin).hostname}`,
    sequence: appointment.sequence,
    cancelled: kind === 'cancelled',
    endsAt: appointment.endsAt,
    writtenAt: now,
    ...words,
  });
  await sendEmail({ ...email, to: record.email ?? '', ...message, calendar });
}

/**
 * What tells one occasion from the next: another time or a request of the practice makes a new message, a repeated or
 * concurrent run does not.
 */
const occasion = (kind: NoticeKind, { id, sequence, pending, reminderAskedAt = 0 }: Appointment): string => {
  if (kind !== 'reminder') return `${id}#${kind}#${sequence}`;
  // One that was asked for does not stand for the one that goes out by itself.
  return `${id}#reminder#${sequence}#${pending.includes('reminder') ? reminderAskedAt : 'due'}`;
};

/** @returns whether the message went out, now or before */
async function sendOnce(...message: Parameters<typeof send>): Promise<boolean> {
  const [kind, channel, matter, now] = message;
  const practiceId = matter.practice.id;
  const about = `${occasion(kind, matter.appointment)}#${channel}`;
  const claimed = await notices.claim(practiceId, about, now);
  if (!claimed.ok) return claimed.error === 'sent';
  try {
    await send(...message);
  } catch (error) {
    const refused = isRefusal(error);
    log(refused ? 'delivery_refused' : 'delivery_failed', { channel, ...described(error) });
    // Refused is final: an address that nobody can reach must not keep the appointment's other messages waiting.
    if (!refused) {
      await notices.release(practiceId, about);
      return false;
    }
  }
  await notices.sent(practiceId, about);
  return true;
}

/** What is not sent stays due, and the next minute's run sends it. */
export async function sendNotices(matter: NoticeContext, now: number, { turn, linkTo }: Means): Promise<void> {
  const kinds = dueNotices(matter.appointment, now);
  const sent: NoticeKind[] = [];
  for (const kind of kinds) {
    const complete = await Promise.all(
      noticeChannels(matter.record).map(
        async channel => (await turn()) && sendOnce(kind, channel, matter, now, linkTo),
      ),
    );
    if (complete.every(Boolean)) sent.push(kind);
  }
  if (sent.length === kinds.length) await appointments.noticesSent(matter.appointment, sent, now);
}
