/** The stacks of a stage: what each holds, what crosses between them, and what stays when they are removed. */
import { read } from '../docs/markdown.ts';
import { assembly, ofType, resource, resources, service, stack, type Template, webStack } from './synthesised.ts';
import type { VariantName } from './variants.ts';

const order = ['data', 'sending', 'api', 'sign-up', 'practices', 'booking', 'accounts', 'api-stage', 'web'] as const;
const parts = order.map(part => [part, stack(part)] as const);

it('are small enough to grow: CloudFormation takes 500 resources, and none of ours will pass 350', () => {
  const sizes = parts.map(([part, template]) => [part, Object.keys(resources(template)).length] as const);
  for (const [, size] of sizes) expect(size).toBeLessThan(350);
  expect(Object.keys(assembly('production').templates)).toHaveLength(order.length);
});

it.each(parts)('%s holds the kinds of resources that somebody read', (_, template) => {
  const types = Object.values(resources(template)).map(({ Type }) => Type);
  expect([...new Set(types)].sort()).toMatchSnapshot();
});

describe('what crosses', () => {
  const exportsOf = ({ Outputs = {} }: Template) =>
    Object.values(Outputs).flatMap(({ Export, Value }) => (Export ? [named(Value as Reference)] : []));

  it.each([
    [
      'data',
      [
        'AlarmTopic',
        'DistributionSecret1',
        'Key.Arn',
        'ParkedWelcomes',
        'ParkedWelcomes.Arn',
        'RootKey',
        'Table',
        'Table.Arn',
      ],
    ],
    ['sending', []],
    ['api', ['Api', 'Api.ApiEndpoint', 'ThroughDistribution']],
    ['sign-up', ['Workflow']],
    ['practices', []],
    ['booking', []],
    ['accounts', []],
    ['api-stage', []],
    ['web', []],
  ])('is little of %s', (part, values) => {
    expect(exportsOf(stack(part)).sort()).toEqual(values);
  });

  it.each(['data', 'api', 'sign-up'])(
    'is exported by %s even where nobody reads it, so that a reader may stop',
    part => {
      expect(exportsOf(stack(part, 'unread')).sort()).toEqual(exportsOf(stack(part)).sort());
    },
  );

  it('goes one way: from those deployed before to those after', () => {
    const read = parts.map(([part, template]) => [part, importedFrom(template)]);
    expect(Object.fromEntries(read)).toEqual({
      data: [],
      sending: [],
      api: ['data'],
      'sign-up': ['api', 'data'],
      practices: ['api', 'data', 'sign-up'],
      booking: ['api', 'data'],
      accounts: ['api', 'data', 'sign-up'],
      'api-stage': ['api', 'data'],
      web: [],
    });
  });

  it('is one value where another region is read: the address of the API', () => {
    const { WriterProps } = resource(stack('api'), 'Custom::CrossRegionExportWriter').Properties;
    const { region, exports } = WriterProps as { region: string; exports: Record<string, Reference> };
    expect(region).toBe('us-east-1');
    expect(Object.values(exports).map(named)).toEqual(['Api.ApiEndpoint']);
    expect(ofType(stack('api', 'besideTheWeb'), 'Custom::CrossRegionExportWriter')).toEqual([]);
    expect(importedFrom(stack('web', 'besideTheWeb'))).toEqual(['api']);
  });
});

describe('K2: removal', () => {
  const kept = (template: Template) =>
    Object.entries(resources(template))
      .filter(
        ([id, { Type }]) =>
          /KMS::Key$|DynamoDB::GlobalTable|Logs::LogGroup|S3::Bucket$/.test(Type) || id.startsWith('RootKey'),
      )
      .map(([, { DeletionPolicy }]) => DeletionPolicy);

  it('keeps what production stores, unless the very first deployment fails', () => {
    for (const template of [service(), webStack()])
      expect(new Set(kept(template))).toEqual(new Set(['RetainExceptOnCreate']));
    expect(ofType(webStack(), 'Custom::S3AutoDeleteObjects')).toEqual([]);
  });

  it('forbids to delete a stage of patients, but not before its first deployment succeeded', () => {
    const isTableProtected = (variant: VariantName) =>
      (resource(service(variant), 'AWS::DynamoDB::GlobalTable').Properties.Replicas as Record<string, unknown>[])[0]
        ?.DeletionProtectionEnabled;
    expect(assembly('production').protectedStacks).toHaveLength(order.length);
    expect(isTableProtected('production')).toBe(true);
    for (const variant of ['firstDeployment', 'staging'] as const) {
      expect(assembly(variant).protectedStacks).toEqual([]);
      expect(isTableProtected(variant)).toBe(false);
    }
  });

  it('leaves nothing of staging behind', () => {
    for (const template of [service('staging'), webStack('staging')])
      expect(new Set(kept(template))).toEqual(new Set(['Delete']));
    expect(ofType(webStack('staging'), 'Custom::S3AutoDeleteObjects')).toHaveLength(1);
  });

  const everything = (variant: VariantName) =>
    Object.values(assembly(variant).templates).flatMap(template => Object.entries(resources(template)));

  it('keeps what the runbook lists of a production that is taken down, and nothing else', () => {
    const retained = (variant: VariantName) =>
      everything(variant).filter(
        ([, { DeletionPolicy, UpdateReplacePolicy }]) =>
          !/^undefined|Delete/.test(`${DeletionPolicy}${UpdateReplacePolicy}`),
      );
    const inWords = {
      'AWS::DynamoDB::GlobalTable': 'the table',
      'AWS::SecretsManager::Secret': 'the root key',
      'AWS::Logs::LogGroup': 'the logs',
      'AWS::S3::Bucket': 'the pages',
      'AWS::KMS::Key': 'the keys',
    };
    const types = retained('production').map(([, { Type }]) => Type);
    expect([...new Set(types)].sort()).toEqual(Object.keys(inWords).sort());
    const secrets = retained('production').filter(([, { Type }]) => Type === 'AWS::SecretsManager::Secret');
    expect(secrets.map(([id]) => id)).toEqual([expect.stringMatching(/^RootKey/)]);
    const takingDown = read('docs/operating.md').split('## Taking a stage down')[1] ?? '';
    for (const words of Object.values(inWords)) expect(takingDown).toContain(words);
    expect(retained('staging')).toEqual([]);
  });

  it('writes into log groups that no stack removes from functions of the CDK alone', () => {
    const without = everything('staging').filter(
      ([, { Type, Properties }]) => Type === 'AWS::Lambda::Function' && !Properties.LoggingConfig,
    );
    expect(without.map(([id]) => id.replace(/CustomResourceProvider.*$/, '')).sort()).toEqual([
      'CustomCrossRegionExportReader',
      'CustomCrossRegionExportWriter',
      'CustomS3AutoDeleteObjects',
    ]);
  });
});

it('refuses a bare telephone number as the caller, since no right could be narrowed to it', () => {
  expect(assembly('withBareNumber').refusal).toMatch(/must be an id \(phone-… or pool-…\) or an ARN/);
});

type Reference = { Ref?: string; 'Fn::GetAtt'?: [string, string] };

/** `Table` or `Table.Arn`, without the hash that ends a logical id. */
function named({ Ref, 'Fn::GetAtt': [id = '', attribute] = ['', ''] }: Reference): string {
  const bare = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '');
  return Ref ? bare(Ref) : `${bare(id)}.${attribute}`;
}

function importedFrom(template: Template): string[] {
  const names = [...JSON.stringify(template).matchAll(/"Fn::ImportValue":"sign-up-production-([^:]+):/g)];
  return [...new Set(names.map(([, part]) => String(part)))].sort();
}
