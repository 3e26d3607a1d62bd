/** A whole e-mail as the wire has it (RFC 5322, MIME): text, the same as a page, and a calendar file to attach. */
import MimeNode from 'nodemailer/lib/mime-node';
import type { CalendarFile } from '../../core/reminder/calendar-file.ts';
import type { Mailbox } from './mailbox.ts';

interface Message {
  readonly from: Mailbox;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: CalendarFile;
}

/** Lines end as RFC 5322 wants them, and no content is ever the name of a file or an address to fetch. */
const options = { newline: 'windows', disableFileAccess: true, disableUrlAccess: true };

/**
 * The library encodes and folds whatever is in a header, so that nothing in it begins another one. Addresses are handed over as
 * such, and not as text in which a comma would begin the next.
 */
export function mimeMessage({ from, to, subject, text, html, calendar }: Message): Promise<Buffer> {
  const message = new MimeNode('multipart/mixed', options);
  message.setHeader({ From: from, To: { address: to }, Subject: subject });
  const body = message.createChild('multipart/alternative');
  body.createChild('text/plain; charset=utf-8').setContent(text);
  body.createChild('text/html; charset=utf-8').setContent(html);
  const { name: filename, method } = calendar;
  message
    .createChild(`text/calendar; charset=utf-8; method=${method}`, { filename })
    .setHeader('Content-Transfer-Encoding', 'base64')
    .setContent(calendar.text);
  return message.build();
}
