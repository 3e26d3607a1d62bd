/**
 * The rules that a request must pass before the distribution answers it. The firewall keeps neither logs nor samples: they
 * hold addresses.
 */
import { Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { managedRules } from './firewall-managed.ts';
import { rateRules, rateWindowSeconds, tooManyRequests } from './firewall-rates.ts';
import { refusal } from './firewall-refusal.ts';
import { counted } from './firewall-visibility.ts';

export const firewall = (scope: Construct, id: string, configuration: Configuration): CfnWebACL =>
  new CfnWebACL(scope, id, {
    description: `Patient sign-up, ${configuration.stage}`,
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    customResponseBodies: {
      [tooManyRequests]: {
        contentType: 'APPLICATION_JSON',
        content: JSON.stringify(refusal(configuration, rateWindowSeconds)),
      },
    },
    rules: [...rateRules(configuration), ...managedRules].map((rule, priority) => ({ ...rule, priority })),
    visibilityConfig: counted(Stack.of(scope).stackName),
  });
