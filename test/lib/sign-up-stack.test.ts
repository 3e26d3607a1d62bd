/** The stack as a whole: one snapshot, so that no change of the infrastructure goes unread. */
import type { Template } from 'aws-cdk-lib/assertions';
import { stages } from '../../config/stages.ts';
import { parseConfiguration } from '../../core/configuration.ts';
import { resources, synthesised } from './synthesised.ts';

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

describe('K2: removal', () => {
  const kept = (template: Template) =>
    Object.values(resources(template))
      .filter(({ Type }) => /KMS::Key$|DynamoDB::Table|SecretsManager::Secret|Logs::LogGroup/.test(Type))
      .map(({ DeletionPolicy }) => DeletionPolicy);

  it('keeps what production stores, unless the very first deployment fails', () => {
    expect(new Set(kept(production))).toEqual(new Set(['RetainExceptOnCreate']));
  });

  it('leaves nothing of staging behind', () => {
    expect(new Set(kept(synthesised(stages.staging)))).toEqual(new Set(['Delete']));
  });
});

it('refuses a bare telephone number as the caller, since no right could be narrowed to it', () => {
  const configuration = parseConfiguration({ ...stages.staging, voice: { originationIdentity: '+33180000000' } });
  expect(() => synthesised(configuration)).toThrow(/must be an id \(phone-… or pool-…\) or an ARN/);
});
