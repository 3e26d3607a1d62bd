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
import { isLasting } from './data/removal.ts';
import { rootKeySecret } from './data/root-key-secret.ts';
import { signUpTable } from './data/table.ts';
import { api } from './functions/api.ts';
import { EveryMinute } from './functions/scheduled-function.ts';
import { HouseFunction } from './functions/service-function.ts';
import type { House } from './functions/stage-resources.ts';
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
      terminationProtection: isLasting(configuration),
    });
    const key = customerKey(this, 'Key', configuration);
    const table = signUpTable(this, 'Table', configuration, key);
    const secret = rootKeySecret(this, 'RootKey', configuration, key);
    const parked = parkedWelcomes(this, 'ParkedWelcomes', key);
    const house: House = {
      configuration,
      key,
      table,
      secret,
      distributionSecrets: distributionSecrets(this, configuration, key),
    };

    const stepFunctions = this.#stepFunctions(house);
    const conductor = workflow(this, 'Workflow', { house, steps: stepFunctions, parked });
    const routeFunctions = this.#routeFunctions(house, conductor);
    const admission = new HouseFunction(this, 'Admission', { name: 'admit-patients', folder: 'gateway', house });
    const httpApi = api(this, 'Api', { house, functions: routeFunctions, admission });
    this.apiEndpoint = httpApi.apiEndpoint;
    const reconciler = new EveryMinute(this, 'Reconciler', {
      name: 'reconcile',
      description: 'Looks after sign-ups that were answered but did not move on.',
      house,
      workflow: conductor,
    });
    const notices = new EveryMinute(this, 'Notices', {
      name: 'send-due-notices',
      description: 'Sends the confirmations and reminders that are due.',
      house,
      // Each run paces its own messages: two at a time would exceed the rate that the providers take.
      alone: true,
    });

    new Alarms(this, 'Alarms', {
      house,
      api: httpApi,
      workflow: conductor,
      admission,
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

  #stepFunctions(house: House) {
    const made = Object.entries(steps).map(
      ([state, name]) => [state, new HouseFunction(this, state, { name, folder: 'steps', house })] as const,
    );
    return Object.fromEntries(made) as Record<keyof typeof steps, HouseFunction>;
  }

  #routeFunctions(house: House, conductor: StateMachine) {
    const made = routes.map(
      ({ name }) => [name, new HouseFunction(this, name, { name, folder: 'api', house, workflow: conductor })] as const,
    );
    return Object.fromEntries(made) as Record<RouteName, HouseFunction>;
  }
}
