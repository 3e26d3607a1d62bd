/** The CDK app: `cdk deploy --all -c stage=staging`; without a stage it is production. */
import { App } from 'aws-cdk-lib';
import { isDeployable } from '../core/configuration.ts';
import { stageStacks } from '../lib/stacks.ts';
import { stages } from './stages.ts';

const app = new App();
const stage: unknown = app.node.tryGetContext('stage') ?? 'production';
const configuration = Object.values(stages).find(known => known.stage === stage && isDeployable(known));
if (!configuration) throw new Error(`There is no stage "${stage}" to deploy; bin/stages.ts names the stages.`);

// Where nobody names a region, the CDK's command line takes this one, too.
const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region = 'us-east-1' } = process.env;
stageStacks(app, { configuration, env: { ...(account && { account }), region } });
