/** Amazon's own rules, without those that would take a patient's name or password for an attack. */
import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { counted } from './firewall-visibility.ts';

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

/**
 * `onlyCounted` rules refuse nothing. Those on bodies look for scripts, paths and addresses in typed texts. A password may
 * be `<b>/../` without harm: the API takes JSON of a strict form, 8 KiB at most, and stores it as text. Programs of
 * practices may send no user agent.
 */
const managed = (name: string, onlyCounted: readonly string[] = []): Rule => ({
  name,
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name: `AWSManagedRules${name}`,
      ruleActionOverrides: onlyCounted.map(rule => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  overrideAction: { none: {} },
  visibilityConfig: counted(name),
});

export const managedRules: readonly Rule[] = [
  managed('AmazonIpReputationList'),
  managed('KnownBadInputsRuleSet', ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY', 'ReactJSRCE_BODY']),
  managed('CommonRuleSet', [
    'CrossSiteScripting_BODY',
    'EC2MetaDataSSRF_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
    'SizeRestrictions_BODY',
    'NoUserAgent_HEADER',
  ]),
];
