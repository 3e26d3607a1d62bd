/** What a request must pass before the distribution answers it. It keeps neither logs nor samples: they hold addresses. */
import { Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Configuration } from '../core/configuration.ts';
import { problemText } from '../core/messages/problem-text.ts';
import { managedRules } from './firewall-managed.ts';
import { rateRules, rateWindowSeconds, tooManyRequests } from './firewall-rates.ts';
import { counted } from './firewall-visibility.ts';

export const firewall = (scope: Construct, id: string, configuration: Configuration): CfnWebACL =>
  new CfnWebACL(scope, id, {
    description: `Patient sign-up, ${configuration.stage}`,
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    customResponseBodies: {
      [tooManyRequests]: { contentType: 'APPLICATION_JSON', content: JSON.stringify(refusal(configuration)) },
    },
    rules: [...rateRules(configuration), ...managedRules].map((rule, priority) => ({ ...rule, priority })),
    visibilityConfig: counted(Stack.of(scope).stackName),
  });

/** As the API itself would say it, though in one language only: the firewall reads no `Accept-Language`. */
function refusal({ defaultLanguage }: Configuration) {
  const code = 'too_many_requests';
  return {
    type: `urn:sign-up:problem:${code}`,
    ...problemText(code, defaultLanguage, { retryAfterSeconds: rateWindowSeconds }),
    status: 429,
    code,
  };
}
