/** The alarms of the front; docs/operating.md gives the remedy for each. */
import { Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { rateRules } from '../web/firewall-rates.ts';
import { alarmPeriod, createAlarm } from './add-alarm.ts';
import { alarmTopic } from './alarm-topic.ts';

interface WebAlarmsProps {
  readonly resources: Pick<StageResources, 'configuration' | 'key'>;
  readonly distribution: Distribution;
}

/** Here and not with the others: CloudFront tells its metrics in this region only, and an alarm rings in its own. */
export class WebAlarms extends Construct {
  constructor(scope: Construct, id: string, { resources, distribution }: WebAlarmsProps) {
    super(scope, id);
    const topic = alarmTopic(this, 'Topic', { ...resources, stacks: Stack.of(this).stackName });
    createAlarm(this, 'PagesFailing', {
      topic,
      metric: failures(distribution),
      threshold: 5,
      impact: 'Patients see error pages, or no page at all, before they can sign up.',
    });
    createAlarm(this, 'AddressRefused', {
      topic,
      metric: refusals(resources.configuration, Stack.of(this)),
      threshold: 100,
      impact: 'An address asks for more than people do and is refused; if it is a clinic, its patients are, too.',
    });
  }
}

/** Of a few requests one failure is a large share: their number counts. */
const failures = ({ distributionId }: Distribution) => {
  // The CDK's own metrics of a distribution leave the region out, and would find nothing.
  const metric = (metricName: string, statistic: string) =>
    new Metric({
      namespace: 'AWS/CloudFront',
      metricName,
      dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
      statistic,
      period: alarmPeriod,
    });
  return new MathExpression({
    expression: 'share / 100 * requests',
    usingMetrics: { share: metric('5xxErrorRate', 'Average'), requests: metric('Requests', 'Sum') },
    period: alarmPeriod,
  });
};

function refusals(configuration: Configuration, { stackName }: Stack): MathExpression {
  const blocked = rateRules(configuration).map(({ name }) => [
    name.toLowerCase(),
    new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: stackName, Rule: name },
      statistic: 'Sum',
      period: alarmPeriod,
    }),
  ]);
  return new MathExpression({
    expression: blocked.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(blocked),
    period: alarmPeriod,
  });
}
