/** The templates against CloudFormation's own schemas, where the machine has cfn-lint (a Python tool). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembly } from './synthesised.ts';

const linter = 'cfn-lint';
const isInstalled = spawnSync(linter, ['--version']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'cfn-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** W3005: dependencies that CDK writes down although a reference implies them. */
function findings(templates: Readonly<Record<string, object>>, region = 'eu-west-3'): { Rule: { Id: string } }[] {
  const files = Object.entries(templates).map(([name, template]) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(template));
    return file;
  });
  const { stdout } = spawnSync(linter, ['--format', 'json', '--regions', region, '-i', 'W3005', '--', ...files], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as { Rule: { Id: string } }[];
}

(isInstalled ? it : it.skip)(
  `the templates have no finding${isInstalled ? '' : ' (skipped: cfn-lint is not installed; pip install cfn-lint)'}`,
  () => {
    const { 'sign-up-production-web': web = {}, ...service } = assembly('production').templates;
    expect(Object.keys(service)).toHaveLength(8);
    expect(findings(service)).toEqual([]);
    expect(findings({ web }, 'us-east-1')).toEqual([]);

    const broken = { Resources: { Broken: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'soon' } } } };
    expect(findings({ broken })).toMatchObject([{ Rule: { Id: 'E3012' } }]);
  },
);
