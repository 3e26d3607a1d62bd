/** The CDK app on the command line. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundled } from '../lib/bundled.ts';

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

/** @returns where each stack is to be, by its name. */
function stacksIn(assembly: string): Record<string, string> {
  const { artifacts } = JSON.parse(readFileSync(join(assembly, 'manifest.json'), 'utf8')) as {
    artifacts: Record<string, { type: string; environment: string }>;
  };
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  return Object.fromEntries(stacks.map(([name, { environment }]) => [name, environment]));
}

const written = (stage: string, region: string) => {
  const parts = ['data', 'sending', 'api', 'sign-up', 'practices', 'booking', 'accounts', 'api-stage'];
  const all = [...parts.map(part => [part, region] as const), ['web', 'us-east-1'] as const];
  return Object.fromEntries(all.map(([part, where]) => [`sign-up-${stage}-${part}`, `aws://unknown-account/${where}`]));
};

it('writes staging without credentials, a region or a named stage, where the configuration says', () => {
  expect(stacksIn(bundled().folder)).toEqual(written('staging', 'eu-west-3'));
}, 120_000);

it('refuses to write staging elsewhere than the configuration says', async () => {
  await expect(synth('staging', { AWS_REGION: 'us-east-1' })).rejects.toThrow(
    'Stage staging is deployed to eu-west-3, and this shell names us-east-1.',
  );
}, 60_000);

it('refuses production while it has the sample values of this repository', async () => {
  await expect(synth('production')).rejects.toThrow(/Stage production still has sample values\..*email\.from/);
}, 60_000);

it.each(['local', 'toString'])('refuses to deploy the stage %s', async stage => {
  await expect(synth(stage)).rejects.toThrow(`There is no stage "${stage}" to deploy`);
});
