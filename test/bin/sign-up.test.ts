/** The CDK app on the command line. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: object };
const folder = mkdtempSync(join(tmpdir(), 'bin-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As on a machine without credentials, profile or network; the command line would name a region or take its default. */
const synth = (stage: string, environment: NodeJS.ProcessEnv = {}) =>
  promisify(execFile)(process.execPath, ['bin/sign-up.ts'], {
    env: {
      PATH: process.env.PATH,
      CDK_OUTDIR: join(folder, stage),
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, stage, 'aws:cdk:bundling-stacks': [] }),
      ...environment,
    },
  });

interface Stack {
  readonly environment: string;
  readonly isProtected: boolean;
}

function stacksOf(stage: string): Record<string, Stack> {
  const { artifacts } = JSON.parse(readFileSync(join(folder, stage, 'manifest.json'), 'utf8')) as {
    artifacts: Record<string, { type: string; environment: string; properties: { terminationProtection?: boolean } }>;
  };
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  return Object.fromEntries(
    stacks.map(([name, { environment, properties }]) => [
      name,
      { environment, isProtected: properties.terminationProtection ?? false },
    ]),
  );
}

it.each([
  ['production', {}, 'us-east-1', true],
  ['staging', { CDK_DEFAULT_REGION: 'eu-west-3' }, 'eu-west-3', false],
])(
  'writes the stacks of %s without credentials: the service where it is told to, its front in us-east-1',
  async (stage, environment, region, isProtected) => {
    await synth(stage, environment);
    const service = ['data', 'api', 'sign-up', 'practices', 'api-stage'].map(part => [part, region] as const);
    const expected = [...service, ['web', 'us-east-1'] as const].map(([part, where]) => [
      `sign-up-${stage}-${part}`,
      { environment: `aws://unknown-account/${where}`, isProtected },
    ]);
    expect(stacksOf(stage)).toEqual(Object.fromEntries(expected));
  },
);

it.each(['local', 'toString'])('refuses to deploy the stage %s', async stage => {
  await expect(synth(stage)).rejects.toThrow(`There is no stage "${stage}" to deploy`);
});
