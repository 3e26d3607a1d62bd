/** E-mails by Amazon SES, whose second interface takes attachments without a MIME builder of ours. */
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { CalendarFile } from '../../core/reminder/calendar-file.ts';
import { providerClient, type Sending, sendOnce } from '../provider.ts';

const client = new SESv2Client(providerClient);

interface Email {
  readonly from: string;
  readonly configurationSet?: string | undefined;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** To attach. */
  readonly calendar?: CalendarFile;
}

const toAttachment = ({ name, text }: CalendarFile) => ({
  FileName: name,
  ContentType: 'text/calendar; charset=utf-8',
  ContentDisposition: 'ATTACHMENT' as const,
  ContentTransferEncoding: 'BASE64' as const,
  RawContent: Buffer.from(text),
});

/** @throws Fault `DeliveryFailed`, `MessageRefused` */
export function sendEmail({ from, configurationSet, to, subject, text, html, calendar }: Email): Promise<Sending> {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  const command = new SendEmailCommand({
    FromEmailAddress: from,
    ConfigurationSetName: configurationSet,
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text), Html: utf8(html) },
        ...(calendar !== undefined && { Attachments: [toAttachment(calendar)] }),
      },
    },
  });
  return sendOnce(() => client.send(command));
}
