/**
 * `/api` under the host of the pages. CloudFront hands a request on to the gateway with the headers that a route reads, and
 * with the viewer's address.
 */
import { Duration, Fn } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  OriginProtocolPolicy,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginSslPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { cookieNames } from '../../lambdas/http/cookie-names.ts';
import { distributionHeader, sentSecret } from '../data/distribution-secrets.ts';

/** `Host` stays the gateway's own, which would know no other. A POST without TLS is refused, not redirected. */
export const apiBehavior = (scope: Construct, configuration: Configuration, apiEndpoint: string): BehaviorOptions => ({
  origin: new HttpOrigin(Fn.parseDomainName(apiEndpoint), {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    keepaliveTimeout: Duration.seconds(60),
    customHeaders: { [distributionHeader]: sentSecret(configuration).unsafeUnwrap() },
  }),
  allowedMethods: AllowedMethods.ALLOW_ALL,
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  cachePolicy: onlyWhatTheApiAllows(scope),
  originRequestPolicy: new OriginRequestPolicy(scope, 'ApiRequest', {
    comment: 'What a route reads besides what answers are told apart by.',
    headerBehavior: OriginRequestHeaderBehavior.allowList(
      'CloudFront-Viewer-Address',
      'Content-Type',
      'Idempotency-Key',
      'Origin',
      'User-Agent',
    ),
  }),
  compress: false,
});

/**
 * Nothing is kept but an answer that allows it, and never for somebody with another token or language. A policy that keeps
 * nothing at all could not hand `Authorization` on without `Host`.
 */
const onlyWhatTheApiAllows = (scope: Construct) =>
  new CachePolicy(scope, 'ApiCache', {
    comment: 'Keeps an answer only if its own cache-control says so.',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
    headerBehavior: CacheHeaderBehavior.allowList('Authorization', 'Accept-Language'),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    // Handed on, told apart by, and so let through on the way back: no answer of one session is kept for another.
    cookieBehavior: CacheCookieBehavior.allowList(...Object.values(cookieNames)),
  });
