/** The root key, from which codes and digests are derived: made once by Secrets Manager, seen by nobody. */
import { Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { removalPolicy } from './removal.ts';

export function rootKeySecret(scope: Construct, id: string, configuration: Configuration, encryptionKey: Key): Secret {
  const secret = new Secret(scope, id, {
    description: 'Patient sign-up: the root key of codes and digests. Never change it: docs/operating.md says why.',
    encryptionKey,
    // CloudFormation draws a new key when any of these change, and a new key forgets who owns which phone.
    generateSecretString: {
      secretStringTemplate: '{}',
      generateStringKey: 'rootKey',
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy: removalPolicy(configuration),
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'Accounts are found by digests under this key: rotating it would let a phone or e-mail be owned twice.',
  });
  return secret;
}
