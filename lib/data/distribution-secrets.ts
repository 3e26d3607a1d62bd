/**
 * The secret by which the distribution proves itself to the API, so that nobody else can name a patient's address
 * (requirement A5).
 */
import { RemovalPolicy, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { stageName } from '../stage-name.ts';
import { webRegion } from '../web/web-region.ts';

/** The header that carries it. CloudFront puts its own value in the place of any value that a viewer sent. */
export const distributionHeader = 'x-distribution-secret';

/** The one that is sent, then those that are still taken: docs/operating.md says how one follows another. */
const generations = [1] as const;

const nameOf = (configuration: Configuration, generation: number) =>
  `${stageName(configuration)}-distribution-${generation}`;

/**
 * Both stacks know it by its name. The distribution's region has a copy, since CloudFormation reads secrets at home only.
 */
export function distributionSecrets(scope: Construct, configuration: Configuration, encryptionKey: Key): Secret[] {
  const isAway = Stack.of(scope).region !== webRegion;
  return generations.map(generation => {
    const secret = new Secret(scope, `DistributionSecret${generation}`, {
      secretName: nameOf(configuration, generation),
      description: 'Patient sign-up: proves to the API that a request came through the distribution.',
      encryptionKey,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      ...(isAway && { replicaRegions: [{ region: webRegion }] }),
      // Nothing was made from it: another one does as well.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'The distribution learns another one only when it is deployed; docs/operating.md says how, without a gap.',
    });
    return secret;
  });
}

/** A reference that CloudFormation resolves: no template holds the secret itself. */
export const sentSecret = (configuration: Configuration): SecretValue =>
  SecretValue.secretsManager(nameOf(configuration, generations[0]));
