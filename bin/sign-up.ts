/** The CDK app: `cdk deploy -c stage=staging`; without a stage it is production. */
import { App } from 'aws-cdk-lib';
import { stages } from '../config/stages.ts';
import { SignUpStack } from '../lib/sign-up-stack.ts';

const app = new App();
const stage: unknown = app.node.tryGetContext('stage') ?? 'production';
const configuration = Object.values(stages).find(known => known.stage === stage && stage !== 'local');
if (!configuration) throw new Error(`There is no stage "${stage}" to deploy; config/stages.ts names the stages.`);

const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env;
new SignUpStack(app, `sign-up-${configuration.stage}`, {
  configuration,
  env: { ...(account && { account }), ...(region && { region }) },
});
