/** SQS on this machine: what is put on a queue is handed to whoever takes it off, and comes again when that fails. */
import { createHash, randomUUID } from 'node:crypto';
import type { QueuedMessage } from '../workflow/task-resources.ts';
import { type Service, text } from './service.ts';

/** Takes one message off a queue. @throws when it could not be carried out */
export type Consumer = (event: object) => Promise<unknown>;

const maxReceiveCount = 3;

export interface LocalQueues {
  readonly service: Service;
  /** Gives up what is on a queue: it is nobody's news once the service has stopped. */
  stop(): void;
}

interface Failures {
  readonly batchItemFailures?: readonly unknown[];
}

/** @param consumers by the name of the queue. @param failed where messages lie that no retry could carry out */
export function sqs(consumers: Readonly<Record<string, Consumer>>, failed: QueuedMessage[]): LocalQueues {
  let isStopped = false;

  async function carryOut(queueUrl: string, body: string): Promise<void> {
    const consume = consumers[queueUrl.slice(queueUrl.lastIndexOf('/') + 1)];
    const messageId = randomUUID();
    for (let receipt = 1; receipt <= maxReceiveCount && !isStopped; receipt++) {
      try {
        const record = { messageId, receiptHandle: randomUUID(), body, eventSource: 'aws:sqs' };
        const { batchItemFailures = [] } = ((await consume?.({ Records: [record] })) ?? {}) as Failures;
        if (batchItemFailures.length === 0) return;
      } catch {
        // The function's log has its error; the message comes again.
      }
    }
    failed.push({ queueUrl, body: JSON.parse(body) });
  }

  return {
    service: {
      name: 'sqs',
      wireName: 'AmazonSQS',
      operations: {
        SendMessage(parameters) {
          const body = text(parameters, 'MessageBody');
          void carryOut(text(parameters, 'QueueUrl'), body);
          return { MessageId: randomUUID(), MD5OfMessageBody: createHash('md5').update(body).digest('hex') };
        },
      },
    },
    stop() {
      isStopped = true;
    },
  };
}
