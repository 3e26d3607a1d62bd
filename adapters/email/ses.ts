/** E-mails by Amazon SES. */
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { providerClient, type Sending, sendOnce } from '../provider.ts';
import { type Mailbox, spelled } from './mailbox.ts';

export const client = /* @__PURE__ */ new SESClient(providerClient);

export interface Email {
  readonly from: Mailbox;
  readonly configurationSet?: string | undefined;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** @throws Fault `DeliveryFailed`, `MessageRefused` */
export function sendEmail({ from, configurationSet, to, subject, text, html }: Email): Promise<Sending> {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  const command = new SendEmailCommand({
    Source: spelled(from),
    ConfigurationSetName: configurationSet,
    Destination: { ToAddresses: [to] },
    Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
  });
  return sendOnce(() => client.send(command));
}
