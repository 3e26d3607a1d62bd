/** A message about an appointment as a text to the patient's mobile. */
import { appointmentSms, cancelledSms } from '../../core/messages/appointment-sms.ts';
import type { SendSms } from '../runtime/sms.ts';
import { noticeWords, type WordsConfiguration } from './notice-words.ts';
import type { SendNotice } from './send-notices.ts';

interface Dependencies {
  readonly configuration: WordsConfiguration;
  readonly sendSms: SendSms;
}

export const textNotice =
  ({ configuration, sendSms }: Dependencies): SendNotice =>
  async ({ kind, ...about }, now, linkTo) => {
    const words = noticeWords(configuration, about, now);
    const text =
      kind === 'cancelled' ? cancelledSms(words) : appointmentSms({ ...words, kind, link: await linkTo(about, 'sms') });
    return sendSms({ to: about.record.phone ?? '', text });
  };
