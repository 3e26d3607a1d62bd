/** The pages on their way to patients: built, put into a closed bucket in the right order, found by their paths. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { stages } from '../../bin/stages.ts';
import { parseConfiguration } from '../../core/configuration.ts';
import { buildPages } from '../../lib/web/built-pages.ts';
import { caching } from '../../web/security-headers.ts';
import { rightsOf, written } from './statements-in.ts';
import { ofType, resource, resources, webStack } from './synthesised.ts';

const template = webStack();

describe('K2: the bucket', () => {
  it('is closed to the public, encrypted, and nobody owns a file in it but the account', () => {
    expect(resource(template, 'AWS::S3::Bucket').Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  it('lets in the one distribution, over TLS', () => {
    const { PolicyDocument } = resource(template, 'AWS::S3::BucketPolicy').Properties as {
      PolicyDocument: {
        Statement: { Effect: string; Action: unknown; Principal: object; Condition: Record<string, object> }[];
      };
    };
    const denied = PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Deny');
    expect(denied.map(({ Condition }) => Condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]);
    const [allowed, ...others] = PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(others).toEqual([]);
    expect(allowed).toMatchObject({
      Action: ['s3:GetObject', 's3:ListBucket'],
      Principal: { Service: 'cloudfront.amazonaws.com' },
    });
    const [source] = Object.values(allowed?.Condition.StringEquals ?? {});
    expect(written(source)).toBe('arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/<Distribution>');
  });
});

describe('publishing', () => {
  const deployments = Object.entries(resources(template)).filter(
    ([, { Type }]) => Type === 'Custom::CDKBucketDeployment',
  );
  const [assets, pages] = ['PublishedPagesAssets', 'PublishedPagesCustom'].map(start =>
    deployments.find(([id]) => id.startsWith(start)),
  );

  it('writes the document after what it names, and removes nothing that an open page may still ask for', () => {
    expect(deployments).toHaveLength(2);
    expect(pages?.[1].DependsOn).toContain(assets?.[0]);
    expect(assets?.[1].Properties).toMatchObject({ Prune: false, Exclude: ['*'], Include: ['assets/*'] });
    expect(pages?.[1].Properties).toMatchObject({ Prune: false, Exclude: ['assets/*'] });
  });

  it('lets browsers keep what never changes, and has the document alone forgotten', () => {
    expect(assets?.[1].Properties).toMatchObject({ SystemMetadata: { 'cache-control': caching.immutable } });
    expect(assets?.[1].Properties).not.toHaveProperty('DistributionId');
    expect(pages?.[1].Properties).toMatchObject({
      SystemMetadata: { 'cache-control': caching.checked },
      DistributionPaths: ['/', '/index.html'],
    });
  });

  it('K1: may read what was built, write it down and say what it replaced, and nothing else', () => {
    const [id = ''] = Object.entries(resources(template)).flatMap(([id, { Type }]) =>
      Type === 'AWS::IAM::Role' && id.startsWith('PublishedPages') ? [id] : [],
    );
    expect(rightsOf(template, id)).toEqual([
      'Allow cloudfront:CreateInvalidation on arn:aws:cloudfront::<AWS::AccountId>:distribution/<Distribution>',
      'Allow cloudfront:GetInvalidation on arn:aws:cloudfront::<AWS::AccountId>:distribution/<Distribution>',
      'Allow logs:CreateLogStream on <PublishedPagesLogs>',
      'Allow logs:PutLogEvents on <PublishedPagesLogs>',
      'Allow s3:GetObject on arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-us-east-1/*.zip',
      'Allow s3:ListBucket on <Pages>',
      'Allow s3:PutObject on <Pages>/*',
    ]);
  });

  it('K1: has no role that the CDK widened by a policy of its own', () => {
    expect(ofType(template, 'AWS::IAM::Policy')).toEqual([]);
  });
});

describe('the paths of pages', () => {
  const source = readFileSync('lib/web/page-path.js', 'utf8');
  const answeredBy = (uri: string): string =>
    runInNewContext(`${source}; handler(event).uri`, { event: { request: { uri } } });

  it.each([
    '/',
    '/sign-up',
    '/my-account',
    '/m',
    '/sign-up/',
    '/terms/2026-11-01/fr',
    '/local',
    '/local/',
    '/api',
    '/a.b/c',
    '',
  ])('answers %s by the document', path => {
    expect(answeredBy(path)).toBe('/index.html');
  });

  it.each(['/index.html', '/icon.svg', '/assets/index-D4gvcHEX.js', '/.well-known/security.txt', '/FAVICON.ICO'])(
    'answers %s by the file',
    path => {
      expect(answeredBy(path)).toBe(path);
    },
  );
});

describe('the language of functions at the edge', () => {
  /** Features after ES 5.1 that AWS lists for runtime 2.0. Anything else fails there with 503, and not in Node. */
  const edge = {
    target: 'es5',
    supported: {
      arrow: true,
      'async-await': true,
      'const-and-let': true,
      'exponent-operator': true,
      'regexp-named-capture-groups': true,
      'rest-argument': true,
      'template-literal': true,
    },
  };

  it('is all that the function is written in', () => {
    expect(() => transformSync(readFileSync('lib/web/page-path.js', 'utf8'), edge)).not.toThrow();
    expect(() => transformSync('const { request } = event;', edge)).toThrow('destructuring');
  });
});

it('builds once for each platform, with its name and without the page of the local phone', () => {
  const name = '<b>É&';
  const platform = { ...stages.production, service: { ...stages.production.service, name } };
  const folder = buildPages(parseConfiguration(platform));
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(html).toContain('<title>&#60;b&#62;É&#38;</title>');
  expect(existsSync(join(folder, 'page'))).toBe(false);
  expect(buildPages(parseConfiguration({ ...platform, throttle: { burst: 1 } }))).toBe(folder);
}, 60_000);
