/** The state machine, with its placeholders filled and a role that may invoke the steps and park a welcome. */
import { readFileSync } from 'node:fs';
import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { serviceLogGroup } from './service-log-group.ts';
import type { StageResources } from './stage-resources.ts';
import type { StepFunctions } from './step-functions.ts';

const definition = `${import.meta.dirname}/../../statemachines/sign-up.asl.json`;

interface WorkflowProps {
  readonly resources: StageResources;
  readonly steps: StepFunctions;
  readonly parkedWelcomes: Queue;
}

export function workflow(scope: Construct, id: string, props: WorkflowProps): StateMachine {
  const { resources, steps, parkedWelcomes } = props;
  const arns = Object.entries(steps).map(([state, step]) => [state, step.function.functionArn] as const);
  // A step whose state has gone is called by executions that began before (decision 76): the role keeps its right to it.
  const text = readFileSync(definition, 'utf8');
  const called = arns.filter(([state]) => text.includes(`\${${state}}`));
  const stateMachine = new StateMachine(scope, id, {
    comment: `Patient sign-up, ${resources.configuration.stage}`,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromFile(definition),
    definitionSubstitutions: { ...Object.fromEntries(called), ParkedWelcomesQueueUrl: parkedWelcomes.queueUrl },
    role: workflowRole(scope, `${id}Role`, { resources, parkedWelcomes, arns: arns.map(([, arn]) => arn) }),
    logs: {
      destination: serviceLogGroup(scope, `${id}Logs`, resources),
      level: LogLevel.ERROR,
      includeExecutionData: false,
    },
  });
  Validations.of(stateMachine).acknowledge(
    {
      id: 'AwsSolutions-SF1',
      reason: 'The execution history already records every event for 90 days; logs repeat only what failed.',
    },
    {
      id: 'AwsSolutions-SF2',
      reason: 'One sign-up is followed by its id in history and logs; traces would add a copy.',
    },
  );
  return stateMachine;
}

interface RoleProps {
  readonly resources: StageResources;
  readonly parkedWelcomes: Queue;
  readonly arns: readonly string[];
}

function workflowRole(scope: Construct, id: string, { resources, parkedWelcomes, arns }: RoleProps): Role {
  const { account, partition, region } = Stack.of(scope);
  const role = new Role(scope, id, {
    description: 'Patient sign-up: lets the workflow call its steps, and park a welcome that failed.',
    // No state machine of another account may borrow it. Its own name would make the two wait for each other.
    assumedBy: new ServicePrincipal('states.amazonaws.com', {
      conditions: {
        StringEquals: { 'aws:SourceAccount': account },
        ArnLike: { 'aws:SourceArn': `arn:${partition}:states:${region}:${account}:stateMachine:*` },
      },
    }),
    inlinePolicies: {
      Steps: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...arns] }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [parkedWelcomes.queueArn] }),
          new PolicyStatement({
            actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
            resources: [resources.key.keyArn],
            conditions: { StringEquals: { 'kms:ViaService': `sqs.${region}.amazonaws.com` } },
          }),
        ],
      }),
    },
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'Log deliveries and their resource policies have no resource of their own to narrow the right to.',
  });
  return role;
}
