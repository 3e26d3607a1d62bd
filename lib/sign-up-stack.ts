/** The whole service on one page. */
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Configuration } from '../core/configuration.ts';
import { type RouteName, routes, steps } from '../lambdas/functions.ts';
import { Alarms } from './alarms/alarms.ts';
import { customerKey } from './data/customer-key.ts';
import { distributionSecrets } from './data/distribution-secrets.ts';
import { parkedWelcomes } from './data/parked-welcomes.ts';
import { retainsData } from './data/removal.ts';
import { rootKeySecret } from './data/root-key-secret.ts';
import { signUpTable } from './data/table.ts';
import { api } from './functions/api.ts';
import { ScheduledFunction } from './functions/scheduled-function.ts';
import { ServiceFunction } from './functions/service-function.ts';
import type { StageResources } from './functions/stage-resources.ts';
import { workflow } from './functions/workflow.ts';

interface SignUpStackProps extends StackProps {
  readonly configuration: Configuration;
}

export class SignUpStack extends Stack {
  /** `https://…`, to which the distribution hands `/api` on. */
  readonly apiEndpoint: string;

  constructor(scope: Construct, id: string, { configuration, ...props }: SignUpStackProps) {
    super(scope, id, {
      ...props,
      description: `Patient sign-up, ${configuration.stage}`,
      terminationProtection: retainsData(configuration),
    });
    const key = customerKey(this, 'Key', configuration);
    const table = signUpTable(this, 'Table', configuration, key);
    const secret = rootKeySecret(this, 'RootKey', configuration, key);
    const parked = parkedWelcomes(this, 'ParkedWelcomes', key);
    const resources: StageResources = {
      configuration,
      key,
      table,
      secret,
      distributionSecrets: distributionSecrets(this, configuration, key),
    };

    const stepFunctions = this.#stepFunctions(resources);
    const conductor = workflow(this, 'Workflow', { resources, steps: stepFunctions, parked });
    const routeFunctions = this.#routeFunctions(resources, conductor);
    const authorizer = new ServiceFunction(this, 'DistributionAuthorizer', {
      name: 'distribution-authorizer',
      kind: 'authorizers',
      resources,
    });
    const httpApi = api(this, 'Api', { resources, functions: routeFunctions, authorizer });
    this.apiEndpoint = httpApi.apiEndpoint;
    const reconciler = new ScheduledFunction(this, 'Reconciler', {
      name: 'reconcile',
      description: 'Looks after sign-ups that were answered but did not move on.',
      resources,
      workflow: conductor,
    });
    const notices = new ScheduledFunction(this, 'Notices', {
      name: 'send-due-notices',
      description: 'Sends the confirmations and reminders that are due.',
      resources,
      // Each run paces its own messages: two at a time would exceed the rate that the providers take.
      alone: true,
    });

    new Alarms(this, 'Alarms', {
      resources,
      api: httpApi,
      workflow: conductor,
      authorizer,
      routes: routeFunctions,
      steps: stepFunctions,
      parked,
      reconciler,
      notices,
    });

    new CfnOutput(this, 'ApiUrl', {
      value: httpApi.apiEndpoint,
      description: 'For operators and practices; patients come through the distribution.',
    });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'WorkflowArn', { value: conductor.stateMachineArn });
    new CfnOutput(this, 'ParkedWelcomesUrl', { value: parked.queueUrl });
    new CfnOutput(this, 'WelcomeFunction', { value: stepFunctions.Welcome.function.functionName });
  }

  #stepFunctions(resources: StageResources) {
    const made = Object.entries(steps).map(
      ([state, name]) => [state, new ServiceFunction(this, state, { name, kind: 'steps', resources })] as const,
    );
    return Object.fromEntries(made) as Record<keyof typeof steps, ServiceFunction>;
  }

  #routeFunctions(resources: StageResources, conductor: StateMachine) {
    const made = routes.map(
      ({ name }) =>
        [name, new ServiceFunction(this, name, { name, kind: 'api', resources, workflow: conductor })] as const,
    );
    return Object.fromEntries(made) as Record<RouteName, ServiceFunction>;
  }
}
