/** Orders of messages that are to go out, and where those wait for an operator that no retry could carry out. */
import { Duration, Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { functionTimeout } from '../../lambdas/functions.ts';

export interface OrdersQueue {
  readonly queue: Queue;
  readonly failed: Queue;
}

/** AWS asks for six times the function's timeout, so that no order is given out again while it is being carried out. */
const visibility = Duration.seconds(6 * functionTimeout('events', 'send-orders'));

/** A code lives ten minutes: what failed three times within them is of no use any more. */
const maxReceiveCount = 3;

export function ordersQueue(scope: Construct, id: string, encryptionMasterKey: Key): OrdersQueue {
  const common = {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  };
  const failed = new Queue(scope, `${id}Failed`, common);
  const queue = new Queue(scope, id, {
    ...common,
    visibilityTimeout: visibility,
    deadLetterQueue: { queue: failed, maxReceiveCount },
  });
  Validations.of(failed).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself the dead-letter queue of the orders.',
  });
  return { queue, failed };
}
