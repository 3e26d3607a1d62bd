/** The customer's own key, under which everything rests (requirement K2). */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { removalPolicy } from './removal.ts';

interface CustomerKeyProps {
  readonly configuration: Configuration;
  /** The names of the stacks whose log groups rest under it begin so. */
  readonly stacks: string;
}

/** Turns every year by itself. Besides the account's own roles, only the log service may use it, for those log groups. */
export function customerKey(scope: Construct, id: string, { configuration, stacks }: CustomerKeyProps): Key {
  const stack = Stack.of(scope);
  const key = new Key(scope, id, {
    description: `Patient sign-up, ${configuration.stage}`,
    enableKeyRotation: true,
    removalPolicy: removalPolicy(configuration),
  });
  const logGroups = stack.formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: `${stacks}-*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo', 'GenerateDataKey', 'DescribeKey'].map(
        action => `kms:${action}`,
      ),
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
    }),
  );
  return key;
}
