/** SNS on this machine: an SMS lands in the outbox. */
import { randomUUID } from 'node:crypto';
import type { Outbox } from './outbox.ts';
import { type Service, text } from './service.ts';
import { ServiceError } from './service-error.ts';

export function sns(outbox: Outbox): Service {
  return {
    name: 'sns',
    wireName: '2010-03-31',
    operations: {
      Publish(parameters) {
        const to = text(parameters, 'PhoneNumber');
        const message = text(parameters, 'Message');
        if (!/^\+[1-9]\d{6,14}$/.test(to))
          throw new ServiceError(
            'InvalidParameter',
            `Invalid parameter: PhoneNumber Reason: ${to} is not valid to publish to`,
          );
        if (message === '') throw new ServiceError('InvalidParameter', 'Invalid parameter: Empty message');
        outbox.add({ channel: 'sms', to, text: message });
        return { MessageId: randomUUID() };
      },
    },
  };
}
