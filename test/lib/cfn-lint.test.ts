/** The templates against CloudFormation's own schemas, where the machine has cfn-lint (a Python tool). */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { bothStacks, outdir } from './synthesised.ts';

const linter = 'cfn-lint';
const isInstalled = spawnSync(linter, ['--version']).status === 0;

/** W3005: dependencies that CDK writes down although a reference implies them. */
function findings(template: object, region = 'eu-west-3'): { Rule: { Id: string } }[] {
  const file = join(outdir(), 'template.json');
  writeFileSync(file, JSON.stringify(template));
  const { stdout } = spawnSync(linter, ['--format', 'json', '--regions', region, '-i', 'W3005', '--', file], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as { Rule: { Id: string } }[];
}

(isInstalled ? it : it.skip)(
  `the templates have no finding${isInstalled ? '' : ' (skipped: cfn-lint is not installed; pip install cfn-lint)'}`,
  () => {
    const { service, web } = bothStacks();
    expect(findings(Template.fromStack(service).toJSON())).toEqual([]);
    expect(findings(Template.fromStack(web).toJSON(), 'us-east-1')).toEqual([]);

    const broken = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'soon' } };
    expect(findings({ Resources: { Broken: broken } })).toMatchObject([{ Rule: { Id: 'E3012' } }]);
  },
  60_000,
);
