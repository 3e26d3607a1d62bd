/** One host for patients: their pages, and the API under `/api`, behind the firewall. */
import { Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { apiBehavior } from './api-behavior.ts';
import { pageHeaders } from './page-headers.ts';

interface DistributionProps {
  readonly configuration: Configuration;
  /** `https://…` */
  readonly apiEndpoint: string;
  readonly bucket: IBucket;
  readonly firewall: CfnWebACL;
}

/** By default CloudFront keeps these for ten seconds: a patient who asks again would not be heard. */
const failures = [404, 405, 414, 500, 501, 502, 503, 504];

export function distribution(scope: Construct, id: string, props: DistributionProps): Distribution {
  const { configuration, apiEndpoint, bucket, firewall } = props;
  const pages = pagesBehavior(scope, bucket);
  const made = new Distribution(scope, id, {
    comment: `Patient sign-up, ${configuration.stage}`,
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    webAclId: firewall.attrArn,
    defaultBehavior: {
      ...pages,
      functionAssociations: [{ function: pagePath(scope), eventType: FunctionEventType.VIEWER_REQUEST }],
    },
    additionalBehaviors: { '/assets/*': pages, '/api/*': apiBehavior(scope, configuration, apiEndpoint) },
    errorResponses: failures.map(httpStatus => ({ httpStatus, ttl: Duration.seconds(0) })),
    ...ownHost(scope, configuration),
  });
  acknowledge(made, configuration);
  return made;
}

/**
 * Kept at the edge for an hour even where browsers are told to ask each time: a release says itself which document it
 * replaced. With the right to list, a file that is not there is 404, not 403.
 */
function pagesBehavior(scope: Construct, bucket: IBucket): BehaviorOptions {
  return {
    origin: S3BucketOrigin.withOriginAccessControl(bucket, {
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    }),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: pageHeaders(scope, 'PageHeaders'),
    cachePolicy: new CachePolicy(scope, 'PagesCache', {
      comment: 'Files of the pages, whoever asks for them.',
      minTtl: Duration.hours(1),
      defaultTtl: Duration.days(1),
      maxTtl: Duration.days(365),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    }),
    compress: true,
  };
}

const pagePath = (scope: Construct) =>
  new EdgeFunction(scope, 'PagePath', {
    comment: 'Answers every path of a page by the one document.',
    code: FunctionCode.fromFile({ filePath: `${import.meta.dirname}/page-path.js` }),
    runtime: FunctionRuntime.JS_2_0,
  });

/** The platform's own host, where it has a certificate for it. */
function ownHost(scope: Construct, { service, web }: Configuration) {
  if (!web.certificateArn) return {};
  return {
    domainNames: [new URL(service.webOrigin).hostname],
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', web.certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}

function acknowledge(made: Distribution, { web }: Configuration): void {
  Validations.of(made).acknowledge({
    id: 'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
    reason: 'The root, which alone could list the bucket, is answered by the document.',
  });
  Validations.of(made).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Patients sign up wherever they are; their phone numbers tell which countries are served.',
    },
    { id: 'AwsSolutions-CFR3', reason: 'Logged by a delivery that leaves addresses out, which this older way cannot.' },
  );
  if (!web.certificateArn)
    Validations.of(made).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason:
        'The address that CloudFront lends allows no choice of TLS; the own host, with its certificate, asks for 1.2.',
    });
}
