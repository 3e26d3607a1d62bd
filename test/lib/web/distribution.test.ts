/** The distribution: pages and API under one host, each with its own rules of keeping, headers and methods. */
import { globSync, readFileSync } from 'node:fs';
import { stages } from '../../../bin/stages.ts';
import { parseConfiguration } from '../../../core/configuration.ts';
import { contentSecurityPolicy, permissionsPolicy } from '../../../web/security-headers.ts';
import { written } from '../statements-in.ts';
import { ofType, resource, stack, webStack } from '../synthesised.ts';
import { certificateArn, type VariantName } from '../variants.ts';

interface Behavior {
  readonly PathPattern?: string;
  readonly AllowedMethods?: string[];
  readonly ViewerProtocolPolicy: string;
  readonly CachePolicyId: unknown;
  readonly OriginRequestPolicyId?: unknown;
  readonly ResponseHeadersPolicyId?: unknown;
  readonly TargetOriginId: string;
  readonly FunctionAssociations?: unknown[];
}
interface Origin {
  readonly Id: string;
  readonly OriginAccessControlId?: unknown;
  readonly CustomOriginConfig?: object;
  readonly S3OriginConfig?: object;
  readonly OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[];
}
interface Front {
  readonly Aliases?: string[];
  readonly ViewerCertificate?: object;
  readonly HttpVersion: string;
  readonly WebACLId: unknown;
  readonly DefaultCacheBehavior: Behavior;
  readonly CacheBehaviors: Behavior[];
  readonly CustomErrorResponses: { ErrorCachingMinTTL: number; ResponsePagePath?: string }[];
  readonly Origins: Origin[];
}

const template = webStack();
const frontOf = (of = template) =>
  resource(of, 'AWS::CloudFront::Distribution').Properties.DistributionConfig as unknown as Front;
const front = frontOf();
const forApi = front.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/api/*') as Behavior;
const forAssets = front.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/assets/*') as Behavior;
const pages = [front.DefaultCacheBehavior, forAssets];
const originOf = ({ TargetOriginId }: Behavior) => front.Origins.find(({ Id }) => Id === TargetOriginId);
const policy = (type: string, id: string) =>
  Object.values(resource(template, `AWS::CloudFront::${type}`, id).Properties)[0];

it('K2: answers in HTTP/2 and 3, to pages over TLS only, to the API not even with a redirection', () => {
  expect(front.HttpVersion).toBe('http2and3');
  expect(pages.map(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy)).toEqual(Array(2).fill('redirect-to-https'));
  expect(forApi.ViewerProtocolPolicy).toBe('https-only');
});

it('K2: reads the bucket by its own signature', () => {
  for (const behavior of pages) expect(originOf(behavior)?.OriginAccessControlId).toBeDefined();
  expect(policy('OriginAccessControl', '')).toMatchObject({ SigningBehavior: 'always', SigningProtocol: 'sigv4' });
});

it('lets the API have every method and what a route reads, with the address of the viewer and not the host', () => {
  expect(forApi.AllowedMethods).toHaveLength(7);
  const keyed = policy('CachePolicy', 'ApiCache') as { ParametersInCacheKeyAndForwardedToOrigin: object };
  expect(keyed).toMatchObject({
    MinTTL: 0,
    DefaultTTL: 0,
    ParametersInCacheKeyAndForwardedToOrigin: {
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Authorization', 'Accept-Language'] },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
      CookiesConfig: { CookieBehavior: 'whitelist', Cookies: ['__Host-session', '__Host-device'] },
    },
  });
  expect(policy('OriginRequestPolicy', '')).toMatchObject({
    HeadersConfig: {
      HeaderBehavior: 'whitelist',
      Headers: ['CloudFront-Viewer-Address', 'Content-Type', 'Idempotency-Key', 'Origin', 'User-Agent'],
    },
  });
});

it('reads no header in a route that the distribution does not hand on', () => {
  const sources = globSync('lambdas/{api,http}/**/*.ts').map(file => readFileSync(file, 'utf8'));
  const reads = sources.flatMap(source => [...source.matchAll(/\bheaders(?:\['([\w-]+)'\]|\.(?!ts\b)(\w+))/g)]);
  const read = [...new Set(reads.map(([, quoted, plain]) => quoted ?? plain))];
  expect(read.sort()).toEqual([
    ...['authorization', 'cloudfront-viewer-address', 'content-type', 'idempotency-key', 'origin', 'user-agent'],
  ]);
});

it('leaves errors what they are, and keeps none', () => {
  for (const response of front.CustomErrorResponses)
    expect(response).toEqual({ ErrorCode: expect.any(Number), ErrorCachingMinTTL: 0 });
  expect(front.CustomErrorResponses.map(response => (response as { ErrorCode?: number }).ErrorCode)).toEqual(
    expect.arrayContaining([404, 500, 502, 503, 504]),
  );
});

it('K2: sends pages with the headers of the local server and HSTS, and leaves the API its own', () => {
  for (const behavior of pages) expect(written(behavior.ResponseHeadersPolicyId)).toBe('<PageHeaders>');
  expect(forApi).not.toHaveProperty('ResponseHeadersPolicyId');
  expect(policy('ResponseHeadersPolicy', '')).toMatchObject({
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: contentSecurityPolicy, Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true },
    },
    CustomHeadersConfig: {
      Items: [
        { Header: 'permissions-policy', Value: permissionsPolicy },
        { Header: 'cross-origin-opener-policy', Value: 'same-origin' },
      ],
    },
  });
});

it('K2: asks the API over TLS 1.2 only, and pages of their bucket', () => {
  expect(originOf(forApi)?.CustomOriginConfig).toEqual({
    OriginKeepaliveTimeout: 60,
    OriginProtocolPolicy: 'https-only',
    OriginSSLProtocols: ['TLSv1.2'],
  });
  expect(pages.map(originOf).map(origin => origin?.S3OriginConfig)).toEqual(
    Array(2).fill({ OriginAccessIdentity: '' }),
  );
  expect(front).toMatchObject({ DefaultRootObject: 'index.html', Enabled: true, IPV6Enabled: true });
});

it('keeps pages at the edge for an hour at least, whoever asks for them', () => {
  for (const behavior of pages) expect(written(behavior.CachePolicyId)).toBe('<PagesCache>');
  expect(policy('CachePolicy', 'PagesCache')).toMatchObject({
    MinTTL: 3600,
    DefaultTTL: 86_400,
    MaxTTL: 31_536_000,
    ParametersInCacheKeyAndForwardedToOrigin: {
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'none' },
    },
  });
});

it('answers paths of pages by the document, and only those', () => {
  expect(front.DefaultCacheBehavior.FunctionAssociations).toMatchObject([{ EventType: 'viewer-request' }]);
  expect(resource(template, 'AWS::CloudFront::Function').Properties.FunctionConfig).toMatchObject({
    Runtime: 'cloudfront-js-2.0',
  });
  expect(forApi.FunctionAssociations).toBeUndefined();
  expect(resource(template, 'AWS::CloudFront::Function').Properties.FunctionCode).toBe(
    readFileSync('lib/web/page-path.js', 'utf8'),
  );
});

describe('A5: the secret of the distribution', () => {
  const secretIn = (variant: VariantName) =>
    resource(stack('data', variant), 'AWS::SecretsManager::Secret', 'DistributionSecret').Properties;

  it('goes to the API only, and is nowhere but in Secrets Manager', () => {
    expect(originOf(forApi)?.OriginCustomHeaders).toEqual([
      {
        HeaderName: 'x-distribution-secret',
        HeaderValue: '{{resolve:secretsmanager:sign-up-production-distribution-1:SecretString:::}}',
      },
    ]);
    expect(originOf(front.DefaultCacheBehavior)).not.toHaveProperty('OriginCustomHeaders');
    const secret = secretIn('production');
    expect(secret).toMatchObject({ GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } });
    expect(secret).not.toHaveProperty('SecretString');
  });

  it('is copied to where the distribution is, unless that is where it is', () => {
    expect(secretIn('production')).toMatchObject({
      Name: 'sign-up-production-distribution-1',
      ReplicaRegions: [{ Region: 'us-east-1' }],
    });
    expect(secretIn('besideTheWeb')).not.toHaveProperty('ReplicaRegions');
  });
});

describe('the host', () => {
  const own = frontOf(webStack('withOwnHost'));

  it('K2: is that of the web origin where there is a certificate for it, with TLS 1.2 at least', () => {
    expect(own.Aliases).toEqual(['patients.example']);
    expect(own.ViewerCertificate).toMatchObject({
      AcmCertificateArn: certificateArn,
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
  });

  it("is CloudFront's where there is none", () => {
    expect(front).not.toHaveProperty('Aliases');
    expect(front).not.toHaveProperty('ViewerCertificate');
  });

  it.each(['arn:aws:acm:eu-west-3:123456789012:certificate/0a1b', 'patients.example'])(
    'is refused with the certificate %s, which a distribution cannot use',
    wrong => {
      expect(() => parseConfiguration({ ...stages.production, web: { certificateArn: wrong } })).toThrow();
    },
  );

  it('is refused with a certificate that no TLS would ask for', () => {
    const service = { name: 'Espace', webOrigin: 'http://patients.example' };
    expect(() => parseConfiguration({ ...stages.production, service, web: { certificateArn } })).toThrow(/https/);
  });
});

it('K2, J2: logs under the customer key, for as long as the service does', () => {
  const groups = ofType(template, 'AWS::Logs::LogGroup');
  expect(groups).toHaveLength(2);
  for (const { Properties } of groups) {
    expect(written(Properties.KmsKeyId)).toBe('<Key>');
    expect(Properties.RetentionInDays).toBe(stages.production.retention.logDays);
  }
});

it('J1: logs no address, user agent, path, query or cookie', () => {
  const { RecordFields } = resource(template, 'AWS::Logs::Delivery').Properties as { RecordFields: string[] };
  const personal = /^(c-|cs-uri|cs\(|x-forwarded|cs-cookie|asn|x-host)/;
  expect(RecordFields.filter(field => personal.test(field))).toEqual([]);
  expect(RecordFields).toContain('sc-status');
  expect(resource(template, 'AWS::Logs::DeliverySource').Properties.LogType).toBe('ACCESS_LOGS');
  expect(front).not.toHaveProperty('Logging');
});

it('K1: lets the log service alone write that log, for this account', () => {
  const { PolicyDocument } = resource(template, 'AWS::Logs::ResourcePolicy').Properties;
  expect(JSON.parse(written(PolicyDocument))).toMatchObject({
    Statement: [
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Resource: '<DistributionLogsGroup>',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '<AWS::AccountId>' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:logs:us-east-1:<AWS::AccountId>:*' },
        },
      },
    ],
  });
  expect(resource(template, 'AWS::Logs::DeliveryDestination').Properties.OutputFormat).toBe('json');
});
