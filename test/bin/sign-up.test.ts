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

interface Stack {
  readonly environment: string;
  readonly isProtected: boolean;
}

function stacksIn(assembly: string): Record<string, Stack> {
  const { artifacts } = JSON.parse(readFileSync(join(assembly, 'manifest.json'), 'utf8')) as {
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

const written = (stage: string, region: string, isProtected: boolean) => {
  const parts = ['data', 'api', 'sign-up', 'practices', 'booking', 'accounts', 'api-stage'];
  const service = parts.map(part => [part, region] as const);
  const all = [...service, ['web', 'us-east-1'] as const];
  return Object.fromEntries(
    all.map(([part, where]) => [
      `sign-up-${stage}-${part}`,
      { environment: `aws://unknown-account/${where}`, isProtected },
    ]),
  );
};

it('writes production without credentials or a region, protected, in us-east-1', () => {
  expect(stacksIn(bundled().folder)).toEqual(written('production', 'us-east-1', true));
}, 120_000);

it('writes staging where it is told to, its front in us-east-1', async () => {
  await synth('staging', { CDK_DEFAULT_REGION: 'eu-west-3' });
  expect(stacksIn(join(folder, 'staging'))).toEqual(written('staging', 'eu-west-3', false));
}, 60_000);

it.each(['local', 'toString'])('refuses to deploy the stage %s', async stage => {
  await expect(synth(stage)).rejects.toThrow(`There is no stage "${stage}" to deploy`);
});
