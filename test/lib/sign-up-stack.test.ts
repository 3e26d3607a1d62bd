/** The stack as a whole: one snapshot, so that no change of the infrastructure goes unread. */
import type { Template } from 'aws-cdk-lib/assertions';
import { stages } from '../../bin/stages.ts';
import { parseConfiguration } from '../../core/configuration.ts';
import { resources, synthesised, synthesisedWeb } from './synthesised.ts';

/** What differs with the code or the configuration, and not with the infrastructure. */
function masked(template: object): unknown {
  return JSON.parse(
    JSON.stringify(template)
      .replaceAll(/[0-9a-f]{64}/g, '<asset>')
      .replaceAll(/"CONFIGURATION":"(?:[^"\\]|\\.)*"/g, '"CONFIGURATION":"<configuration>"'),
  );
}

const production = synthesised();

it('is what it was when somebody last read it', () => {
  expect(masked(production.toJSON())).toMatchSnapshot();
});

it('is what it was when somebody last read it, in front', () => {
  expect(masked(synthesisedWeb().toJSON())).toMatchSnapshot();
});

describe('K2: removal', () => {
  const kept = (template: Template) =>
    Object.entries(resources(template))
      .filter(
        ([id, { Type }]) =>
          /KMS::Key$|DynamoDB::Table|Logs::LogGroup|S3::Bucket$/.test(Type) || id.startsWith('RootKey'),
      )
      .map(([, { DeletionPolicy }]) => DeletionPolicy);

  it('keeps what production stores, unless the very first deployment fails', () => {
    for (const template of [production, synthesisedWeb()])
      expect(new Set(kept(template))).toEqual(new Set(['RetainExceptOnCreate']));
    synthesisedWeb().resourceCountIs('Custom::S3AutoDeleteObjects', 0);
  });

  it('leaves nothing of staging behind', () => {
    const web = synthesisedWeb(stages.staging);
    for (const template of [synthesised(stages.staging), web])
      expect(new Set(kept(template))).toEqual(new Set(['Delete']));
    web.resourceCountIs('Custom::S3AutoDeleteObjects', 1);
  });
});

it('refuses a bare telephone number as the caller, since no right could be narrowed to it', () => {
  const configuration = parseConfiguration({ ...stages.staging, voice: { originationIdentity: '+33180000000' } });
  expect(() => synthesised(configuration)).toThrow(/must be an id \(phone-… or pool-…\) or an ARN/);
});
