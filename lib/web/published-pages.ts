/**
 * Puts the built pages into their bucket: first the files with a digest in their name, then the document that names them.
 */
import { Stack, Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, type ISource } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { caching } from '../../web/security-headers.ts';
import { serviceLogGroup } from '../functions/service-log-group.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { pagesAsset } from './built-pages.ts';
import { publisherRole } from './publisher-role.ts';

interface PublishedPagesProps extends Pick<StageResources, 'configuration' | 'key'> {
  readonly bucket: IBucket;
  readonly distribution: Distribution;
}

/** Nothing is removed: an open page may still ask for files of the release before. */
export class PublishedPages extends Construct {
  constructor(scope: Construct, id: string, { bucket, distribution, ...resources }: PublishedPagesProps) {
    super(scope, id);
    const asset = pagesAsset(this, 'Asset', resources.configuration);
    const logGroup = serviceLogGroup(this, 'Logs', resources);
    const role = publisherRole(this, 'Role', { asset, bucket, distribution, logGroup });
    const common = {
      sources: [sourceOf(asset)],
      destinationBucket: bucket,
      // The CDK's own rights for the role would be wider than its work.
      role: role.withoutPolicyUpdates(),
      logGroup,
      prune: false,
    };
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.fromString(caching.immutable)],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...common,
      exclude: ['assets/*'],
      cacheControl: [CacheControl.fromString(caching.checked)],
      distribution,
      distributionPaths: ['/', '/index.html'],
    });
    pages.node.addDependency(assets);
    acknowledgeRuntime(this);
  }
}

/** The asset as it is; the CDK's own source would also widen the role. */
const sourceOf = ({ bucket, s3ObjectKey }: Asset): ISource => ({
  bind: () => ({ bucket, zipObjectKey: s3ObjectKey }),
});

/** One function does both, and the CDK makes it beside this construct. */
function acknowledgeRuntime(scope: Construct): void {
  for (const made of Stack.of(scope).node.children)
    if (made.node.id.startsWith('Custom::CDKBucketDeployment'))
      Validations.of(made).acknowledge({
        id: 'AwsSolutions-L1',
        reason: 'The CDK writes it, and chooses what it runs on.',
      });
}
