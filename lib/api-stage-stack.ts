/** The one stage of the API, after every capability: its settings for a route need that route. */
import type { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { apiAlarms } from './alarms/api-alarms.ts';
import { apiStage } from './api/api-stage.ts';
import type { ServiceApi } from './api/routes.ts';
import type { StageResources } from './functions/stage-resources.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

interface ApiStageStackProps extends StageStackProps {
  readonly resources: StageResources;
  readonly api: ServiceApi;
  /** The stacks with the routes. */
  readonly capabilities: readonly Stack[];
}

export class ApiStageStack extends StageStack {
  constructor(scope: Construct, { resources, api, capabilities, ...props }: ApiStageStackProps) {
    super(scope, 'api-stage', props);
    for (const stack of capabilities) this.addStackDependency(stack);
    const logGroup = apiStage(this, 'ApiStage', { resources, httpApi: api.httpApi });
    apiAlarms(this, resources, api.httpApi, logGroup);
  }
}
