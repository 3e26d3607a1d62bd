/** SES on this machine: an e-mail lands in the outbox, as the mailbox of its reader shows it. */
import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { Outbox } from './outbox.ts';
import type { OutboxMessage } from './outbox-message.ts';
import { type Parameters, type Service, text } from './service.ts';
import { ServiceError } from './service-error.ts';

type Shown = Pick<OutboxMessage, 'subject' | 'text' | 'attachments'> & { readonly html?: string };

export function ses(outbox: Outbox): Service {
  const deliver = (from: string, to: string, shown: Shown) => {
    if (!/^([^<>]+ <)?[^@\s<>]+@[^@\s<>]+>?$/.test(from) || !/^[^@\s]+@[^@\s]+$/.test(to))
      throw new ServiceError('MessageRejected', 'Address is missing or malformed.');
    outbox.add({ channel: 'email', to, ...shown });
    return { MessageId: randomUUID() };
  };
  return {
    name: 'ses',
    wireName: '2010-12-01',
    operations: {
      SendEmail: given =>
        deliver(text(given, 'Source'), text(given, 'Destination.ToAddresses.member.1'), simpleMessage(given)),
      SendRawEmail: async given =>
        deliver(text(given, 'Source'), text(given, 'Destinations.member.1'), await rawMessage(given)),
    },
  };
}

function simpleMessage(given: Parameters): Shown {
  const html = text(given, 'Message.Body.Html.Data');
  return {
    subject: text(given, 'Message.Subject.Data'),
    text: text(given, 'Message.Body.Text.Data'),
    ...(html && { html }),
  };
}

async function rawMessage(given: Parameters): Promise<Shown> {
  const written = Buffer.from(text(given, 'RawMessage.Data'), 'base64');
  const { subject = '', text: plain = '', html, attachments } = await PostalMime.parse(written);
  return {
    subject,
    text: plain.trimEnd(),
    ...(html && { html: html.trimEnd() }),
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ filename, content }) => ({
        name: filename ?? '',
        text: calendarText(typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString()),
      })),
    }),
  };
}

/** The parser ends the lines of every text in its own way; those of a calendar file end as RFC 5545 says. */
const calendarText = (read: string): string => read.replace(/\r?\n/g, '\r\n');
