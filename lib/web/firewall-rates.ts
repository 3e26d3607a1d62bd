/** The number of requests that one address may send. A clinic's patients share one: the API's own, finer limits end much earlier. */
import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Configuration } from '../../core/configuration.ts';
import { counted } from './firewall-visibility.ts';

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

export const rateWindowSeconds = 300;

/** The body of the answer to an address that exceeds a rate. */
export const tooManyRequests = 'TooManyRequests';

/** Rules by name, in the order in which they are asked. */
export const rateRules = ({ web }: Pick<Configuration, 'web'>): Rule[] => [
  rateRule('Changes', web.addressChanges, isChangeByPatient),
  rateRule('Requests', web.addressRequests),
];

const rateRule = (name: string, limit: number, scopeDownStatement?: CfnWebACL.StatementProperty): Rule => ({
  name,
  statement: {
    rateBasedStatement: {
      limit,
      aggregateKeyType: 'IP',
      evaluationWindowSec: rateWindowSeconds,
      ...(scopeDownStatement && { scopeDownStatement }),
    },
  },
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: tooManyRequests,
        responseHeaders: [{ name: 'retry-after', value: String(rateWindowSeconds) }],
      },
    },
  },
  visibilityConfig: counted(name),
});

const matches = (
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  positionalConstraint: 'EXACTLY' | 'STARTS_WITH',
  searchString: string,
): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch,
    positionalConstraint,
    searchString,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

const not = (statement: CfnWebACL.StatementProperty): CfnWebACL.StatementProperty => ({ notStatement: { statement } });

/**
 * Every request but reads and a practice's calls. Another spelling would slip past a list of paths. Practices are paced by
 * their own key, and one address may serve many of them.
 */
const isChangeByPatient: CfnWebACL.StatementProperty = {
  andStatement: {
    statements: [
      not(matches({ method: {} }, 'EXACTLY', 'GET')),
      not(matches({ method: {} }, 'EXACTLY', 'HEAD')),
      not(matches({ uriPath: {} }, 'STARTS_WITH', '/api/practices/')),
    ],
  },
};
