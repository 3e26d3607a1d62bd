/** The firewall: the rates of one address, and requests that it must not take for an attack. */
import { stages } from '../../../bin/stages.ts';
import { routeThrottles } from '../../../lib/api/route-throttles.ts';
import { ofType, resource, webStack } from '../synthesised.ts';

interface Rule {
  readonly Name: string;
  readonly Priority: number;
  readonly Action?: { Block: { CustomResponse: { ResponseCode: number; CustomResponseBodyKey: string } } };
  readonly OverrideAction?: object;
  readonly Statement: {
    RateBasedStatement?: { Limit: number; ScopeDownStatement?: unknown };
    ManagedRuleGroupStatement?: { RuleActionOverrides: { Name: string; ActionToUse: object }[] };
  };
  readonly VisibilityConfig: { SampledRequestsEnabled: boolean };
}

const { Properties } = resource(webStack(), 'AWS::WAFv2::WebACL');
const rules = Properties.Rules as Rule[];
const rule = (name: string) => rules.find(({ Name }) => Name === name) as Rule;

it('stands before the distribution, and lets in what no rule refuses', () => {
  expect(Properties).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
  const { WebACLId } = resource(webStack(), 'AWS::CloudFront::Distribution').Properties.DistributionConfig as Record<
    string,
    unknown
  >;
  expect(WebACLId).toEqual({ 'Fn::GetAtt': ['Firewall', 'Arn'] });
  expect(rules.map(({ Name }) => Name)).toEqual([
    'Changes',
    'Requests',
    'AmazonIpReputationList',
    'KnownBadInputsRuleSet',
    'CommonRuleSet',
  ]);
  expect(rules.map(({ Priority }) => Priority)).toEqual([0, 1, 2, 3, 4]);
});

it('X02: refuses an address that asks for too much, in the words of the API', () => {
  const { addressChanges, addressRequests } = stages.production.web;
  expect(rule('Changes').Statement.RateBasedStatement).toMatchObject({
    Limit: addressChanges,
    EvaluationWindowSec: 300,
  });
  expect(rule('Requests').Statement.RateBasedStatement).toMatchObject({ Limit: addressRequests });
  for (const { Action } of [rule('Changes'), rule('Requests')])
    expect(Action?.Block.CustomResponse).toMatchObject({
      ResponseCode: 429,
      CustomResponseBodyKey: 'TooManyRequests',
      ResponseHeaders: [{ Name: 'retry-after', Value: '300' }],
    });
  const { TooManyRequests } = Properties.CustomResponseBodies as Record<string, { Content: string }>;
  const body = JSON.parse(TooManyRequests?.Content ?? '');
  expect(body).toMatchObject({ code: 'too_many_requests', status: 429, title: 'Trop de demandes' });
  expect(body.details).toEqual({
    fr: expect.stringMatching(/dans 5 minutes/),
    en: expect.stringMatching(/in 5 minutes/),
    de: expect.stringMatching(/in 5 Minuten/),
    it: expect.stringMatching(/tra 5 minuti/),
  });
  expect(body.detail.split('\n')).toEqual(Object.values(body.details));
});

it('lets a clinic in: all sign-ups that its address may begin in an hour, in five minutes, with a poll a second', () => {
  const { ip, web } = stages.production;
  const changesOfASignUp = 7; // form, mended contact, two resends, two codes, consent
  expect(web.addressChanges).toBeGreaterThan(ip.signUpsPerHour * changesOfASignUp);
  const openAtOnce = ip.signUpsPerHour / 4; // an hour's, begun in a quarter of an hour
  expect(web.addressRequests).toBeGreaterThan(openAtOnce * 300);
  const looks = routeThrottles(stages.production)['GET /api/sign-ups/{id}'];
  expect(web.addressRequests).toBeLessThan((looks?.ThrottlingRateLimit ?? 0) * 300);
});

it('X02: counts every change that is not a practice, whatever its path is spelled like', () => {
  const match = (field: object, constraint: string, text: string) => ({
    NotStatement: {
      Statement: {
        ByteMatchStatement: {
          FieldToMatch: field,
          PositionalConstraint: constraint,
          SearchString: text,
          TextTransformations: [{ Priority: 0, Type: 'NONE' }],
        },
      },
    },
  });
  expect(rule('Changes').Statement.RateBasedStatement?.ScopeDownStatement).toEqual({
    AndStatement: {
      Statements: [
        match({ Method: {} }, 'EXACTLY', 'GET'),
        match({ Method: {} }, 'EXACTLY', 'HEAD'),
        match({ UriPath: {} }, 'STARTS_WITH', '/api/practices/'),
      ],
    },
  });
});

it('takes no name, password or size of a body for an attack', () => {
  const counted = rules.flatMap(({ Statement }) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? []);
  expect(counted.map(({ Name }) => Name)).toEqual([
    'JavaDeserializationRCE_BODY',
    'Log4JRCE_BODY',
    'ReactJSRCE_BODY',
    'CrossSiteScripting_BODY',
    'EC2MetaDataSSRF_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
    'SizeRestrictions_BODY',
    'NoUserAgent_HEADER',
  ]);
  for (const { ActionToUse } of counted) expect(ActionToUse).toEqual({ Count: {} });
});

it('J1: keeps no request, neither as a sample nor in a log', () => {
  const all = [Properties as unknown as Rule, ...rules];
  for (const { VisibilityConfig } of all) expect(VisibilityConfig.SampledRequestsEnabled).toBe(false);
  expect(ofType(webStack(), 'AWS::WAFv2::LoggingConfiguration')).toEqual([]);
});
