/** The resources that the functions of a stage share, in any of its stacks. */
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Configuration } from '../../core/configuration.ts';
import type { NoticeChannel } from '../../core/practice/notices.ts';

export interface StageResources {
  readonly configuration: Configuration;
  /** The customer's own, under which everything rests. */
  readonly key: Key;
  readonly table: TableV2;
  /** Codes and digests derive from it. */
  readonly rootKey: Secret;
  /** The secret that the distribution sends first. */
  readonly distributionSecrets: readonly Secret[];
  readonly alarmTopic: Topic;
  /** Of messages about accounts; only functions of theirs order any. */
  readonly orders?: Queue;
  /** Of messages about appointments that are due; only functions of practices know them. */
  readonly notices?: Readonly<Record<NoticeChannel, Queue>>;
  /** Of digests for practices; only two functions of the booking door know it. */
  readonly digests?: Queue;
}
