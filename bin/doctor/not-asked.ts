/** The stage's own settings, and what a new account may lack without a call that tells. */
import type { Configuration } from '../../core/configuration.ts';
import { isProtected, retainsData } from '../../lib/data/removal.ts';
import { placeholders } from '../placeholders.ts';
import { type Finding, missing, ready, unknown } from './finding.ts';

export const notAsked = (): Finding[] => [
  unknown(
    'CloudFront',
    'AWS has no call that tells whether it verified the account. A new one may be refused its first distribution: open a support case.',
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
