/** The alarms of the front: in its own region, on metrics that exist there. */
import { readFileSync } from 'node:fs';
import { stages } from '../../../bin/stages.ts';
import { written } from '../statements-in.ts';
import { ofType, resource, resources, webStack } from '../synthesised.ts';

interface Metric {
  readonly Expression?: string;
  readonly MetricStat?: {
    readonly Metric: { MetricName: string; Namespace: string; Dimensions: { Name: string; Value: unknown }[] };
  };
}

const template = webStack();
const alarms = Object.entries(resources(template)).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');
const nameOf = (id: string) => id.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, '');

it('rings for what the runbook explains, saying what it means for people', () => {
  expect(alarms.map(([id]) => nameOf(id)).sort()).toEqual(['AddressRefused', 'PagesFailing']);
  const runbook = readFileSync('docs/operating.md', 'utf8');
  for (const [id, { Properties }] of alarms) {
    expect(runbook).toContain(`### ${nameOf(id)}\n`);
    expect(Properties.AlarmDescription).toMatch(/^[A-Z].{15,}\.$/);
    for (const told of ['AlarmActions', 'OKActions'])
      expect((Properties[told] as unknown[]).map(written)).toEqual(['<AlarmsTopic>']);
  }
});

it.each([
  ['PagesFailing', 'share / 100 * requests', ['AWS/CloudFront 5xxErrorRate', 'AWS/CloudFront Requests']],
  ['AddressRefused', 'FILL(changes, 0) + FILL(requests, 0)', Array(2).fill('AWS/WAFV2 BlockedRequests')],
])('%s counts %s', (name, expression, names) => {
  const [, alarm] = alarms.find(([id]) => nameOf(id) === name) ?? [];
  const metrics = alarm?.Properties.Metrics as Metric[];
  expect(metrics.flatMap(({ Expression }) => Expression ?? [])).toEqual([expression]);
  const read = metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []);
  expect(read.map(({ Namespace, MetricName }) => `${Namespace} ${MetricName}`)).toEqual(names);
  const dimensions = read.map(({ Dimensions }) =>
    Dimensions.map(({ Name, Value }) => `${Name} ${written(Value)}`).sort(),
  );
  expect(dimensions).toEqual(
    name === 'PagesFailing'
      ? Array(2).fill(['DistributionId <Distribution>', 'Region Global'])
      : ['Changes', 'Requests'].map(rule => [`Rule ${rule}`, `WebACL ${firewallMetric()}`]),
  );
});

/** The firewall is found by the name that it gives its metrics, not by its id. */
function firewallMetric(): string {
  const { VisibilityConfig, Rules } = resource(template, 'AWS::WAFv2::WebACL').Properties as unknown as {
    VisibilityConfig: { MetricName: string };
    Rules: { Name: string; VisibilityConfig: { MetricName: string } }[];
  };
  for (const rule of Rules) expect(rule.VisibilityConfig.MetricName).toBe(rule.Name);
  expect(['All', 'Default_Action']).not.toContain(VisibilityConfig.MetricName);
  return VisibilityConfig.MetricName;
}

it('writes to whoever is on call, from a topic under the customer key', () => {
  expect(resource(template, 'AWS::SNS::Subscription').Properties.Endpoint).toBe(stages.production.alarms.email);
  expect(written(resource(template, 'AWS::SNS::Topic').Properties.KmsMasterKeyId)).toBe('<Key>');
  expect(ofType(webStack('firstDeployment'), 'AWS::SNS::Subscription')).toEqual([]);
});
