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

const environments = (stage: string) => {
  const { artifacts } = JSON.parse(readFileSync(join(folder, stage, 'manifest.json'), 'utf8')) as {
    artifacts: Record<string, { type: string; environment: string; dependencies?: string[] }>;
  };
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  return Object.fromEntries(stacks.map(([name, { environment }]) => [name, environment]));
};

it.each([
  ['production', {}, 'aws://unknown-account/us-east-1'],
  ['staging', { CDK_DEFAULT_REGION: 'eu-west-3' }, 'aws://unknown-account/eu-west-3'],
])(
  'writes both stacks of %s without credentials: the service where it is told to, its front in us-east-1',
  async (stage, environment, where) => {
    await synth(stage, environment);
    expect(environments(stage)).toEqual({
      [`sign-up-${stage}`]: where,
      [`sign-up-${stage}-web`]: 'aws://unknown-account/us-east-1',
    });
  },
  60_000,
);

it.each(['local', 'toString'])('refuses to deploy the stage %s', async stage => {
  await expect(synth(stage)).rejects.toThrow(`There is no stage "${stage}" to deploy`);
});
