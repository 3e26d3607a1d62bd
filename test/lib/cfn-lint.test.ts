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

interface Finding {
  readonly Rule: { readonly Id: string };
  readonly Filename: string;
}

/** W3005: dependencies that CDK writes down although a reference implies them. */
function findings(templates: Readonly<Record<string, object>>, region = 'eu-west-3'): Finding[] {
  const files = Object.entries(templates).map(([name, template]) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(template));
    return file;
  });
  const { stdout } = spawnSync(linter, ['--format', 'json', '--regions', region, '-i', 'W3005', '--', ...files], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Finding[];
}

(isInstalled ? it : it.skip)(
  `the templates have no finding${isInstalled ? '' : ' (skipped: cfn-lint is not installed; pip install cfn-lint)'}`,
  () => {
    const { 'sign-up-production-web': web = {}, ...service } = assembly('production').templates;
    expect(Object.keys(service)).toHaveLength(8);
    const broken = { Resources: { Broken: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'soon' } } } };
    // A broken one beside them shows that the linter looks at all; to start it once more takes seconds.
    const found = findings({ ...service, broken });
    expect(found).toMatchObject([{ Rule: { Id: 'E3012' }, Filename: expect.stringMatching(/broken\.json$/) }]);
    expect(findings({ web }, 'us-east-1')).toEqual([]);
  },
);
