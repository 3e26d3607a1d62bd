/** Sends the messages of an appointment that are due: each kind over each channel that the record has, once. */
import type { AppointmentStore } from '../../adapters/dynamodb/appointment-store.ts';
import type { MessageCapStore } from '../../adapters/dynamodb/limits/message-cap-store.ts';
import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { Fault, isRefusal } from '../../core/fault.ts';
import { dueNotices, type NoticeChannel, noticeChannels, occasion } from '../../core/practice/notices.ts';
import type { Appointment, NoticeKind, PatientRecord, Practice } from '../../core/practice/practice.ts';
import { described, log } from '../runtime/log.ts';

export interface NoticeContext {
  readonly practice: Practice;
  readonly record: PatientRecord;
  readonly appointment: Appointment;
}

export interface Notice extends NoticeContext {
  readonly kind: NoticeKind;
}

/** Hands one message to the provider of one channel. @throws Fault `DeliveryFailed`, `MessageRefused` */
export type SendNotice = (notice: Notice, now: number, linkTo: Means['linkTo']) => Promise<unknown>;

/** The settings of one run. */
interface Means {
  /**
   * Waits for the turn of one message, so that the provider's rate is kept. False when the time is up: a function that ends
   * in the middle of a message leaves it to be sent twice.
   */
  readonly turn: () => Promise<boolean>;
  /** Makes the link of one message: for all but cancellations, which need neither link nor the right to make one. */
  readonly linkTo: (about: NoticeContext, channel: NoticeChannel) => Promise<string>;
  /** Hears of a message that is never sent: its practice has told this patient as much today as it may. */
  readonly dropped?: (channel: NoticeChannel) => void;
}

interface Dependencies {
  readonly appointments: Pick<AppointmentStore, 'noticesSent'>;
  readonly notices: Pick<NoticeStore, 'claim' | 'sent' | 'release' | 'areSent'>;
  readonly caps: Pick<MessageCapStore, 'count' | 'giveBack'>;
  /** Of the channels that are this function's; another function sees to the others. */
  readonly senders: Readonly<Partial<Record<NoticeChannel, SendNotice>>>;
}

export const sendNotices = ({ appointments, notices, caps, senders }: Dependencies) => {
  const aboutOf = (kind: NoticeKind, appointment: Appointment, channel: NoticeChannel) =>
    `${occasion(kind, appointment)}#${channel}`;

  /** Sends what its practice may send to this patient today; no practice has a patient's attention at will (requirement N1). */
  async function sendWithin(notice: Notice, channel: NoticeChannel, now: number, { linkTo, dropped }: Means) {
    const { practice, record } = notice;
    const mailbox = record.emailKey ?? record.email;
    const message = { practiceId: practice.id, channel, to: (channel === 'sms' ? record.phone : mailbox) ?? '' };
    const counted = await caps.count(message, now);
    if (!counted.ok) {
      log('notice_dropped', { channel, limit: counted.error });
      dropped?.(channel);
      throw new Fault('MessageRefused');
    }
    try {
      await senders[channel]?.(notice, now, linkTo);
    } catch (error) {
      if (!isRefusal(error)) await caps.giveBack(message, now);
      throw error;
    }
  }

  /** @returns whether the message went out, now or before */
  async function sendOnce(notice: Notice, channel: NoticeChannel, now: number, means: Means) {
    const about = aboutOf(notice.kind, notice.appointment, channel);
    const claimed = await notices.claim(notice.practice.id, about, now);
    if (!claimed.ok) return claimed.error === 'sent';
    const giveBack = async () => {
      await notices.release(notice.practice.id, about);
      return false;
    };
    if (!(await means.turn())) return giveBack();
    try {
      await sendWithin(notice, channel, now, means);
    } catch (error) {
      const refused = isRefusal(error);
      log(refused ? 'delivery_refused' : 'delivery_failed', { channel, ...described(error) });
      // Refused is final: an address that nobody can reach must not keep the appointment's other messages waiting.
      if (!refused) return giveBack();
    }
    await notices.sent(notice.practice.id, about);
    return true;
  }

  /**
   * Whoever sends the last message of an appointment takes it off the due index. A message that is not sent stays due.
   * @returns whether everything is out over the channels of this function
   */
  return async (context: NoticeContext, now: number, means: Means): Promise<boolean> => {
    const { appointment, practice, record } = context;
    const kinds = dueNotices(appointment, now);
    const channels = noticeChannels(record);
    const own = channels.filter(channel => senders[channel]);
    const others = channels.filter(channel => !senders[channel]);
    if (own.length === 0 && others.length > 0) return true;
    for (const kind of kinds) {
      const complete = await Promise.all(own.map(channel => sendOnce({ ...context, kind }, channel, now, means)));
      if (!complete.every(Boolean)) return false;
    }
    const elsewhere = kinds.flatMap(kind => others.map(channel => aboutOf(kind, appointment, channel)));
    if (await notices.areSent(practice.id, elsewhere)) await appointments.noticesSent(appointment, kinds, now);
    return true;
  };
};

export type SendNotices = ReturnType<typeof sendNotices>;
