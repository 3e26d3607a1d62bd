/** The template against CloudFormation's own schemas, where the machine has cfn-lint (a Python tool). */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outdir, synthesised } from './synthesised.ts';

const linter = 'cfn-lint';
const isInstalled = spawnSync(linter, ['--version']).status === 0;

/** W3005: dependencies that CDK writes down although a reference implies them. */
function findings(template: object): { Rule: { Id: string } }[] {
  const file = join(outdir(), 'template.json');
  writeFileSync(file, JSON.stringify(template));
  const { stdout } = spawnSync(linter, ['--format', 'json', '-i', 'W3005', '--', file], { encoding: 'utf8' });
  return JSON.parse(stdout) as { Rule: { Id: string } }[];
}

(isInstalled ? it : it.skip)(
  `the template has no finding${isInstalled ? '' : ' (skipped: cfn-lint is not installed; pip install cfn-lint)'}`,
  () => {
    expect(findings(synthesised().toJSON())).toEqual([]);

    const broken = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'soon' } };
    expect(findings({ Resources: { Broken: broken } })).toMatchObject([{ Rule: { Id: 'E3012' } }]);
  },
  60_000,
);
