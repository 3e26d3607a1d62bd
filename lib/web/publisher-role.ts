/** The rights of the function that publishes the pages: read the built files, write them, and say which it replaced. */
import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { Construct } from 'constructs';
import { nagResourceName } from '../functions/nag-resource-name.ts';

interface PublisherRoleProps {
  readonly asset: Asset;
  readonly bucket: IBucket;
  readonly distribution: Distribution;
  readonly logGroup: LogGroup;
}

export function publisherRole(scope: Construct, id: string, props: PublisherRoleProps): Role {
  const { asset, bucket, distribution, logGroup } = props;
  const packed = asset.bucket.arnForObjects('*.zip');
  const files = bucket.arnForObjects('*');
  const role = new Role(scope, id, {
    description: 'Patient sign-up: lets a deployment copy the pages into their bucket, and renew them at the edge.',
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      Rights: new PolicyDocument({
        statements: [
          allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn),
          allow(['s3:GetObject'], packed),
          allow(['s3:ListBucket'], bucket.bucketArn),
          allow(['s3:PutObject'], files),
          allow(['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'], arnOf(distribution)),
        ],
      }),
    },
  });
  Validations.of(role).acknowledge(
    {
      id: `AwsSolutions-IAM5[Resource::${nagResourceName(role, packed)}]`,
      reason:
        'The next release has another name; a right that changed with it would come too late for its own function.',
    },
    {
      id: `AwsSolutions-IAM5[Resource::${nagResourceName(role, files)}]`,
      reason: 'All files of the bucket are files of the pages.',
    },
  );
  return role;
}

const allow = (actions: string[], resource: string) => new PolicyStatement({ actions, resources: [resource] });

const arnOf = (distribution: Distribution) =>
  Stack.of(distribution).formatArn({
    service: 'cloudfront',
    region: '',
    resource: 'distribution',
    resourceName: distribution.distributionId,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
