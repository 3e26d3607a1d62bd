/** The CDK app: `cdk deploy --all -c stage=production`; without a stage it is staging. */
import { App } from 'aws-cdk-lib';
import { isDeployable } from '../core/configuration.ts';
import { retainsData } from '../lib/data/removal.ts';
import { stageStacks } from '../lib/stacks.ts';
import { refusePlaceholders } from './placeholders.ts';
import { stagePlace } from './stage-place.ts';
import { stages } from './stages.ts';

const app = new App();
const stage: unknown = app.node.tryGetContext('stage') ?? 'staging';
const configuration = Object.values(stages).find(known => known.stage === stage && isDeployable(known));
if (!configuration) throw new Error(`There is no stage "${stage}" to deploy; bin/stages.ts names the stages.`);
if (retainsData(configuration)) refusePlaceholders(configuration);

stageStacks(app, { configuration, env: stagePlace(configuration, process.env) });
