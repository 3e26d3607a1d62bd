/** What a new account lacks and no call tells, or none that this command can make. */
import type { Configuration } from '../../core/configuration.ts';
import { isProtected, retainsData } from '../../lib/data/removal.ts';
import { placeholders } from '../placeholders.ts';
import { type Finding, missing, ready, unknown } from './finding.ts';

export const notAsked = (region: string): Finding[] => [
  unknown(
    'CloudFront',
    'AWS has no call that tells whether it verified the account. A new one may be refused its first distribution: open a support case.',
  ),
  unknown(
    'Bootstrap',
    `cdk deploy says so if it is missing. To look: aws cloudformation describe-stacks --region ${region} --stack-name CDKToolkit`,
  ),
  unknown(
    'Step Functions',
    `A sign-up takes some ten state transitions. To see the quotas: aws service-quotas list-service-quotas --region ${region} --service-code states`,
  ),
];

/** The stage's own configuration. */
export function ownSettings(configuration: Configuration): Finding[] {
  const samples = placeholders(configuration);
  const settings = samples.length
    ? missing('bin/stages.ts', `Sample values: ${samples.join(', ')}.`)
    : ready('bin/stages.ts', 'No sample value is left.');
  if (!retainsData(configuration)) return [settings];
  return [
    settings,
    isProtected(configuration)
      ? ready('Protection', 'On.')
      : missing('Protection', 'Set deploy.isProtected once the first deployment succeeded, and deploy again.'),
  ];
}
