/** SES on this machine: an e-mail lands in the outbox. */
import { randomUUID } from 'node:crypto';
import type { Outbox } from '../outbox.ts';
import { type Service, text } from './service.ts';
import { ServiceError } from './service-error.ts';

export function ses(outbox: Outbox): Service {
  return {
    name: 'ses',
    wireName: '2010-12-01',
    operations: {
      SendEmail(parameters) {
        const to = text(parameters, 'Destination.ToAddresses.member.1');
        if (text(parameters, 'Source') === '' || !/^[^@\s]+@[^@\s]+$/.test(to))
          throw new ServiceError('MessageRejected', 'Address is missing or malformed.');
        outbox.add({
          channel: 'email',
          to,
          subject: text(parameters, 'Message.Subject.Data'),
          text: text(parameters, 'Message.Body.Text.Data'),
        });
        return { MessageId: randomUUID() };
      },
    },
  };
}
