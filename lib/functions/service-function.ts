/** The one way in which a function is made: small, alone in its role, logging under the customer's key, with an alarm. */
import { Duration } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type FunctionKind, type FunctionName, functionTimeout } from '../../lambdas/functions.ts';
import { functionAlarms } from '../alarms/function-alarms.ts';
import { acknowledgeWildcards } from '../rights/acknowledged-wildcards.ts';
import { rights } from '../rights/rights.ts';
import { statements } from '../rights/statements.ts';
import { stageName } from '../stage-name.ts';
import { functionCode } from './bundling.ts';
import { memoryOf } from './memory.ts';
import { ownSettings } from './own-settings.ts';
import { serviceLogGroup } from './service-log-group.ts';
import type { StageResources } from './stage-resources.ts';

interface ServiceFunctionProps {
  readonly name: FunctionName;
  readonly kind: FunctionKind;
  readonly resources: StageResources;
  /** Not for a step: the workflow already depends on it. */
  readonly workflow?: StateMachine;
}

export class ServiceFunction extends Construct {
  readonly name: FunctionName;
  readonly function: LambdaFunction;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, { name, kind, resources, workflow }: ServiceFunctionProps) {
    super(scope, id);
    this.name = name;
    this.logGroup = serviceLogGroup(this, 'Logs', resources);
    this.function = new LambdaFunction(this, 'Function', {
      description: `${stageName(resources.configuration)} ${name}`,
      code: functionCode(this, kind, name, resources.configuration),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryOf(name),
      timeout: Duration.seconds(functionTimeout(kind, name)),
      role: this.#role(resources, workflow),
      logGroup: this.logGroup,
      environment: environment(name, resources, workflow),
    });
    functionAlarms(this, kind, resources);
  }

  /** Traces are off: they would keep addresses and user agents, which no requirement covers. */
  #role(resources: StageResources, workflow?: StateMachine): Role {
    const logging = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.logGroup.logGroupArn],
    });
    const role = new Role(this, 'Role', {
      description: `Patient sign-up: what the function ${this.name} may do, and nothing else.`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Rights: new PolicyDocument({
          statements: [logging, ...statements(this, rights[this.name], resources, workflow)],
        }),
      },
    });
    acknowledgeWildcards(role, rights[this.name], workflow);
    return role;
  }
}

function environment(name: FunctionName, resources: StageResources, workflow?: StateMachine) {
  const { configuration, table, rootKey, distributionSecrets } = resources;
  const needs = rights[name];
  return {
    CONFIGURATION: JSON.stringify(ownSettings(configuration)),
    ...(needs.table && { TABLE_NAME: table.tableName }),
    ...(needs.secret && { SECRET_ID: rootKey.secretArn }),
    ...(needs.distributionSecrets && {
      DISTRIBUTION_SECRET_IDS: distributionSecrets.map(({ secretArn }) => secretArn).join(),
    }),
    ...(needs.orders && resources.orders && { ORDERS_QUEUE_URL: resources.orders.queueUrl }),
    ...(needs.dispatches &&
      resources.notices && {
        NOTICE_EMAILS_QUEUE_URL: resources.notices.email.queueUrl,
        NOTICE_TEXTS_QUEUE_URL: resources.notices.sms.queueUrl,
      }),
    ...(needs.dispatchesDigests && resources.digests && { DIGESTS_QUEUE_URL: resources.digests.queueUrl }),
    ...(needs.workflow && workflow && { STATE_MACHINE_ARN: workflow.stateMachineArn }),
  };
}
