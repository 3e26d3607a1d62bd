/** Sends the messages of an appointment that are due: each kind over each channel that the record has, once. */
import { randomBytes } from 'node:crypto';
import { sendEmail } from '../../adapters/email/ses.ts';
import { sendSms } from '../../adapters/sms/sns.ts';
import { isRefusal } from '../../core/fault.ts';
import { keyedDigest, sha256 } from '../../core/keyed-digest.ts';
import { appointmentEmail, cancelledEmail } from '../../core/messages/appointment-email.ts';
import { appointmentSms, cancelledSms } from '../../core/messages/appointment-sms.ts';
import { dueNotices, type NoticeChannel, noticeChannels } from '../../core/practice/notices.ts';
import type { Appointment, NoticeKind, PatientRecord, Practice } from '../../core/practice/practice.ts';
import { calendarFile } from '../../core/reminder/calendar-file.ts';
import { hasNoTries } from '../../core/reminder/reminder-link.ts';
import { configuration } from './configuration.ts';
import { keys } from './keys.ts';
import { described, log } from './log.ts';
import { appointments, notices } from './practice-stores.ts';
import { reminders } from './stores.ts';

interface Matter {
  readonly practice: Practice;
  readonly record: PatientRecord;
  readonly appointment: Appointment;
}

/**
 * A fresh link, of which only the hash stays here (promise D1). Where no link of the appointment opens any more, because an
 * account was opened or the tries are over, it leads to signing in and up.
 */
async function makeLink({ practice, record, appointment }: Matter): Promise<string> {
  if (appointment.linkUsedAt !== undefined || hasNoTries(appointment, configuration))
    return `${configuration.service.webOrigin}/`;
  const token = randomBytes(24).toString('base64url');
  const secrets = await keys();
  const sentTo = [
    ...(record.phone ? [keyedDigest(secrets, 'phone', record.phone)] : []),
    ...(record.emailKey ? [keyedDigest(secrets, 'email', record.emailKey)] : []),
  ];
  await reminders.put(sha256(token), {
    practiceId: practice.id,
    appointmentId: appointment.id,
    recordId: record.id,
    linkGeneration: appointment.linkGeneration,
    sentTo,
    expiresAt: appointment.startsAt + 1000 * configuration.reminder.linkGraceSeconds,
  });
  return `${configuration.service.webOrigin}/my-account#${token}`;
}

async function send(kind: NoticeKind, channel: NoticeChannel, matter: Matter, now: number): Promise<void> {
  const { practice, record, appointment } = matter;
  const { service, timeZone, sms, email } = configuration;
  const { practitioner, startsAt } = appointment;
  const words = {
    language: record.language,
    serviceName: service.name,
    practice: { ...practice, phone: practice.legiblePhone },
    practitioner,
    startsAt,
    timeZone,
  };
  const notice = kind === 'cancelled' ? undefined : { ...words, kind, link: await makeLink(matter) };
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
async function sendOnce(kind: NoticeKind, channel: NoticeChannel, matter: Matter, now: number): Promise<boolean> {
  const practiceId = matter.practice.id;
  const about = `${occasion(kind, matter.appointment)}#${channel}`;
  const claimed = await notices.claim(practiceId, about, now);
  if (!claimed.ok) return claimed.error === 'sent';
  try {
    await send(kind, channel, matter, now);
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

/**
 * What is not sent stays due, and the next minute's run sends it.
 * @param turn waits for the turn of one message, so that the provider's rate is kept; false when the time is up: a function
 * that ends in the middle of a message leaves it to be sent twice
 */
export async function sendNotices(matter: Matter, now: number, turn: () => Promise<boolean>): Promise<void> {
  const kinds = dueNotices(matter.appointment, now);
  const sent: NoticeKind[] = [];
  for (const kind of kinds) {
    const complete = await Promise.all(
      noticeChannels(matter.record).map(async channel => (await turn()) && sendOnce(kind, channel, matter, now)),
    );
    if (complete.every(Boolean)) sent.push(kind);
  }
  if (sent.length === kinds.length) await appointments.noticesSent(matter.appointment, sent, now);
}
