/** E-mails with a calendar file: SES takes attachments only in a message that is written whole. */
import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { CalendarFile } from '../../core/reminder/calendar-file.ts';
import { type Sending, sendOnce } from '../provider.ts';
import { mimeMessage } from './mime-message.ts';
import { client, type Email } from './ses.ts';

/** @throws Fault `DeliveryFailed`, `MessageRefused` */
export async function sendEmailWithCalendar(email: Email & { readonly calendar: CalendarFile }): Promise<Sending> {
  const command = new SendRawEmailCommand({
    Source: email.from.address,
    ConfigurationSetName: email.configurationSet,
    Destinations: [email.to],
    RawMessage: { Data: await mimeMessage(email) },
  });
  return sendOnce(() => client.send(command));
}
