/** The CDK app: `cdk deploy --all -c stage=production`; without a stage it is staging. */
import { App } from 'aws-cdk-lib';
import { retainsData } from '../lib/data/removal.ts';
import { stageStacks } from '../lib/stacks.ts';
import { deployableStage } from './chosen-stage.ts';
import { refusePlaceholders } from './placeholders.ts';
import { stagePlace } from './stage-place.ts';

const app = new App();
const configuration = deployableStage(app.node.tryGetContext('stage'));
if (retainsData(configuration)) refusePlaceholders(configuration);

stageStacks(app, { configuration, env: stagePlace(configuration, process.env) });
