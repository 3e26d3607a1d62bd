/** SES on this machine: an e-mail lands in the outbox. */
import { randomUUID } from 'node:crypto';
import type { Outbox } from './outbox.ts';
import type { Service } from './service.ts';
import { ServiceError } from './service-error.ts';

/** The part of the interface's second version that the functions use. */
interface SendEmail {
  readonly FromEmailAddress?: string;
  readonly Destination?: { readonly ToAddresses?: readonly string[] };
  readonly Content?: {
    readonly Simple?: {
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Text: { readonly Data: string }; readonly Html?: { readonly Data: string } };
      readonly Attachments?: readonly { readonly FileName: string; readonly RawContent: string }[];
    };
  };
}

export function ses(outbox: Outbox): Service {
  return {
    name: 'ses',
    wireName: 'sesv2',
    operations: {
      SendEmail(parameters) {
        const { FromEmailAddress, Destination, Content } = parameters as SendEmail;
        const to = Destination?.ToAddresses?.[0] ?? '';
        const message = Content?.Simple;
        if (!FromEmailAddress || !message || !/^[^@\s]+@[^@\s]+$/.test(to))
          throw new ServiceError('MessageRejected', 'Address is missing or malformed.');
        const attachments = message.Attachments?.map(({ FileName, RawContent }) => ({
          name: FileName,
          text: Buffer.from(RawContent, 'base64').toString(),
        }));
        outbox.add({
          channel: 'email',
          to,
          subject: message.Subject.Data,
          text: message.Body.Text.Data,
          ...(message.Body.Html && { html: message.Body.Html.Data }),
          ...(attachments && { attachments }),
        });
        return { MessageId: randomUUID() };
      },
    },
  };
}
