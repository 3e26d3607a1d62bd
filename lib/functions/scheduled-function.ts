/** A function that runs every minute, on a schedule of its own, and the calls of it that could not even be made. */
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleGroup, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { ScheduledName } from '../../lambdas/functions.ts';
import { scheduledAlarms } from '../alarms/scheduled-alarms.ts';
import { ServiceFunction } from './service-function.ts';
import type { StageResources } from './stage-resources.ts';

interface ScheduledFunctionProps {
  readonly resources: StageResources;
  readonly name: ScheduledName;
  readonly description: string;
  readonly workflow?: StateMachine;
}

export class ScheduledFunction extends Construct {
  readonly function: ServiceFunction;
  readonly missed: Queue;

  constructor(scope: Construct, id: string, { description, ...props }: ScheduledFunctionProps) {
    super(scope, id);
    const { resources } = props;
    this.function = new ServiceFunction(this, 'Run', { ...props, kind: 'scheduled' });
    // The next run, a minute later, does all that a late one would.
    this.function.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    this.missed = this.#missed(resources);
    scheduledAlarms(this, props.name, resources);
    // A group of its own tells this schedule from all others of the account when its role is assumed.
    // Kept, as the CDK does by default, its name would stand in the way of the next deployment.
    const group = new ScheduleGroup(this, 'Group', { removalPolicy: RemovalPolicy.DESTROY });
    new Schedule(this, 'Schedule', {
      description,
      scheduleGroup: group,
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      timeWindow: TimeWindow.off(),
      target: new LambdaInvoke(this.function.function, {
        // The CDK's own rights for the role would be wider than its work: they reach every version of the function.
        role: this.#role(resources, group).withoutPolicyUpdates(),
        deadLetterQueue: this.missed,
        maxEventAge: Duration.minutes(1),
        retryAttempts: 2,
      }),
    });
  }

  #missed({ key }: StageResources): Queue {
    const queue = new Queue(this, 'Missed', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself the dead-letter queue of the schedule.',
    });
    return queue;
  }

  #role({ key }: StageResources, group: ScheduleGroup): Role {
    const { account, region } = Stack.of(this);
    return new Role(this, 'ScheduleRole', {
      description: 'Patient sign-up: lets one schedule call its function, and keep the calls that failed.',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account, 'aws:SourceArn': group.scheduleGroupArn } },
      }),
      inlinePolicies: {
        Run: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [this.function.function.functionArn],
            }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.missed.queueArn] }),
            new PolicyStatement({
              actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
              resources: [key.keyArn],
              conditions: { StringEquals: { 'kms:ViaService': `sqs.${region}.amazonaws.com` } },
            }),
          ],
        }),
      },
    });
  }
}
