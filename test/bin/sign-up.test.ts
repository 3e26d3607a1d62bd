/** The CDK app on the command line. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const synth = (stage: string) =>
  promisify(execFile)(process.execPath, ['bin/sign-up.ts'], {
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ stage, 'aws:cdk:bundling-stacks': [] }) },
  });

it.each(['local', 'toString'])('refuses to deploy the stage %s', async stage => {
  await expect(synth(stage)).rejects.toThrow(`There is no stage "${stage}" to deploy`);
});
