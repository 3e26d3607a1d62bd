/** The patients' front: their pages and the API under one host, in the one region where all of it can be (decision 9). */
import { Annotations, CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { WebAlarms } from './alarms/web-alarms.ts';
import { customerKey } from './data/customer-key.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';
import { distribution } from './web/distribution.ts';
import { DistributionLogs } from './web/distribution-logs.ts';
import { firewall } from './web/firewall.ts';
import { pagesBucket } from './web/pages-bucket.ts';
import { PublishedPages } from './web/published-pages.ts';
import { webRegion } from './web/web-region.ts';

interface WebStackProps extends StageStackProps {
  /** `https://…` */
  readonly apiEndpoint: string;
}

export class WebStack extends StageStack {
  constructor(scope: Construct, { apiEndpoint, env, ...props }: WebStackProps) {
    super(scope, 'web', { ...props, env: { ...env, region: webRegion }, crossRegionReferences: true });
    const { configuration } = props;
    const key = customerKey(this, 'Key', { configuration, stacks: this.stackName });
    const bucket = pagesBucket(this, 'Pages', configuration);
    const rules = firewall(this, 'Firewall', configuration);
    const front = distribution(this, 'Distribution', { configuration, apiEndpoint, bucket, firewall: rules });
    const resources = { configuration, key };
    new DistributionLogs(this, 'DistributionLogs', { ...resources, distribution: front });
    new PublishedPages(this, 'PublishedPages', { ...resources, bucket, distribution: front });
    new WebAlarms(this, 'Alarms', { resources, distribution: front });

    if (!configuration.web.certificateArn)
      Annotations.of(this).addWarningV2(
        'sign-up:noCertificate',
        `Links in messages lead to ${configuration.service.webOrigin}, where this distribution does not answer without web.certificateArn.`,
      );
    new CfnOutput(this, 'WebUrl', {
      value: configuration.web.certificateArn
        ? configuration.service.webOrigin
        : `https://${front.distributionDomainName}`,
      description: 'Where patients sign up.',
    });
    new CfnOutput(this, 'DistributionDomain', {
      value: front.distributionDomainName,
      description: 'What the host of the web origin must be an alias of.',
    });
    new CfnOutput(this, 'DistributionId', { value: front.distributionId });
    new CfnOutput(this, 'PagesBucket', { value: bucket.bucketName });
  }
}
