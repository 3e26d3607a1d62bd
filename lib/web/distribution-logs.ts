/** The distribution's log: the outcome of requests, and nothing about the people behind them (requirement J1). */
import { Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { serviceLogGroup } from '../functions/service-log-group.ts';
import type { StageResources } from '../functions/stage-resources.ts';

/** No address, port, user agent, referrer, cookie, query or path; the pattern tells the API from the pages. */
const recordFields = [
  'date',
  'time',
  'x-edge-request-id',
  'x-edge-location',
  'cs-method',
  'cache-behavior-path-pattern',
  'sc-status',
  'sc-bytes',
  'time-taken',
  'time-to-first-byte',
  'x-edge-result-type',
  'x-edge-detailed-result-type',
  'cs-protocol-version',
  'ssl-protocol',
];

interface DistributionLogsProps extends Pick<StageResources, 'configuration' | 'key'> {
  readonly distribution: Distribution;
}

export class DistributionLogs extends Construct {
  constructor(scope: Construct, id: string, { distribution, ...resources }: DistributionLogsProps) {
    super(scope, id);
    const { stackName, account, partition, region } = Stack.of(this);
    const logGroup = serviceLogGroup(this, 'Group', resources);
    logGroup.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:${region}:${account}:*` },
        },
      }),
    );
    const source = new CfnDeliverySource(this, 'Source', {
      name: `${stackName}-distribution`,
      logType: 'ACCESS_LOGS',
      resourceArn: distribution.distributionArn,
    });
    const destination = new CfnDeliveryDestination(this, 'Destination', {
      name: `${stackName}-distribution`,
      outputFormat: 'json',
      destinationResourceArn: logGroup.logGroupArn,
    });
    const delivery = new CfnDelivery(this, 'Delivery', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields,
    });
    // With its policy: without one the log service would write a wider one itself.
    delivery.node.addDependency(source, logGroup);
  }
}
