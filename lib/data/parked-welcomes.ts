/** The queue on which a welcome e-mail waits for an operator after every retry failed (requirement I4). */
import { Duration, Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** Fourteen days is the longest that SQS keeps a message. */
export function parkedWelcomes(scope: Construct, id: string, encryptionMasterKey: Key): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself where what failed waits; nothing but an operator reads it.',
  });
  return queue;
}
