/** A log group under the customer's key, emptied after the days that the configuration says (requirement J2). */
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { removalPolicy } from '../data/removal.ts';
import type { StageResources } from './stage-resources.ts';

export const serviceLogGroup = (
  scope: Construct,
  id: string,
  { configuration, key }: Pick<StageResources, 'configuration' | 'key'>,
) =>
  new LogGroup(scope, id, {
    encryptionKey: key,
    retention: configuration.retention.logDays,
    removalPolicy: removalPolicy(configuration),
  });
