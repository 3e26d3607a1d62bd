/** Work that one function takes off a queue, and where that waits for an operator which no retry could carry out. */
import { Duration, Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type EventName, functionTimeout } from '../../lambdas/functions.ts';

export interface WorkQueue {
  readonly queue: Queue;
  readonly failed: Queue;
}

/** A code lives ten minutes: what failed three times within them is of no use any more. */
const maxReceiveCount = 3;

/** @param takenBy the function that takes the work */
export function workQueue(scope: Construct, id: string, encryptionMasterKey: Key, takenBy: EventName): WorkQueue {
  const common = {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  };
  const failed = new Queue(scope, `${id}Failed`, common);
  const queue = new Queue(scope, id, {
    ...common,
    // AWS asks for six times the function's timeout and the wait for a batch: no work is given out while it is carried out.
    visibilityTimeout: Duration.seconds(6 * functionTimeout('events', takenBy) + 1),
    deadLetterQueue: { queue: failed, maxReceiveCount },
  });
  Validations.of(failed).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself the dead-letter queue of the work.',
  });
  return { queue, failed };
}
