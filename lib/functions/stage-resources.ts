/** What the functions of a stage have in common. */
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Configuration } from '../../core/configuration.ts';

export interface StageResources {
  readonly configuration: Configuration;
  readonly key: Key;
  readonly table: Table;
  readonly secret: Secret;
  /** What the distribution proves itself with to the API, the one that it sends first. */
  readonly distributionSecrets: readonly Secret[];
}
