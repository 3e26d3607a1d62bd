/** Patients sign up: their routes, the steps of the workflow, and the reconciler for sign-ups that are stuck. */
import { CfnOutput } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { codeAlarms } from './alarms/code-alarms.ts';
import { correctionAlarms } from './alarms/correction-alarms.ts';
import { holdAlarms } from './alarms/hold-alarms.ts';
import { spendAlarms } from './alarms/sending/spend-alarms.ts';
import { workflowAlarms } from './alarms/workflow-alarms.ts';
import type { ServiceApi } from './api/routes.ts';
import { serviceRoutes } from './api/routes.ts';
import { ScheduledFunction } from './functions/scheduled-function.ts';
import type { StageResources } from './functions/stage-resources.ts';
import { stepFunctions } from './functions/step-functions.ts';
import { workflow } from './functions/workflow.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

interface SignUpStackProps extends StageStackProps {
  readonly resources: StageResources;
  readonly api: ServiceApi;
  readonly parkedWelcomes: Queue;
}

export class SignUpStack extends StageStack {
  readonly workflow: StateMachine;

  constructor(scope: Construct, { resources, api, parkedWelcomes, ...props }: SignUpStackProps) {
    super(scope, 'sign-up', props);
    const steps = stepFunctions(this, resources);
    this.workflow = workflow(this, 'Workflow', { resources, steps, parkedWelcomes });
    const routes = serviceRoutes(this, 'sign-up', { resources, api, workflow: this.workflow });
    new ScheduledFunction(this, 'Reconciler', {
      name: 'reconcile',
      description: 'Looks after sign-ups that were answered but did not move on.',
      resources,
      workflow: this.workflow,
    });
    workflowAlarms(this, resources, this.workflow);
    codeAlarms(this, resources, { delivery: steps.DeliverCode, answers: routes['answer-code'] });
    spendAlarms(this, resources, routes['start-sign-up']);
    holdAlarms(this, resources, {
      routes: [routes['answer-code'], routes['resend-code'], routes['change-contact']],
      welcome: steps.Welcome,
    });
    correctionAlarms(this, resources, [steps.AwaitCorrection, steps.MatchReminder]);
    // Whether another stack reads it or not, as in the data stack.
    this.exportValue(this.workflow.stateMachineArn);

    new CfnOutput(this, 'WorkflowArn', { value: this.workflow.stateMachineArn });
    new CfnOutput(this, 'WelcomeFunction', { value: steps.Welcome.function.functionName });
  }
}
