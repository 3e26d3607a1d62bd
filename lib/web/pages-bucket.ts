/** The bucket of the built pages, for the distribution alone. */
import { Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { removalPolicy, retainsData } from '../data/removal.ts';

/**
 * Everybody may read the pages, through the distribution: Amazon's own key is enough for them. Old versions are not kept,
 * since any of them can be built again from the sources.
 */
export function pagesBucket(scope: Construct, id: string, configuration: Configuration): IBucket {
  const bucket = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: removalPolicy(configuration),
    autoDeleteObjects: !retainsData(configuration),
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Only the distribution reads it, and logs each request; these logs would repeat it with more of the reader.',
  });
  // The CDK's class and its interface differ in their optional members, as exact optional types see it.
  return bucket as IBucket;
}
