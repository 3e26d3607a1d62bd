/** Runs the reconciler every minute, and keeps the calls that could not even be made. */
import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { House } from './house.ts';
import { HouseFunction } from './house-function.ts';

interface ReconcilerProps {
  readonly house: House;
  readonly workflow: StateMachine;
}

export class Reconciler extends Construct {
  readonly function: HouseFunction;
  readonly missed: Queue;

  constructor(scope: Construct, id: string, { house, workflow }: ReconcilerProps) {
    super(scope, id);
    this.function = new HouseFunction(this, 'Reconcile', { name: 'reconcile', folder: '.', house, workflow });
    // The next run, a minute later, does all that a late one would.
    this.function.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    this.missed = new Queue(this, 'Missed', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: house.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.missed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself the dead-letter queue of the schedule.',
    });
    new CfnSchedule(this, 'EveryMinute', {
      description: 'Looks after sign-ups that were answered but did not move on.',
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: this.function.function.functionArn,
        roleArn: this.#scheduleRole(house).roleArn,
        deadLetterConfig: { arn: this.missed.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 2 },
      },
    });
  }

  #scheduleRole({ key }: House): Role {
    const { account, region } = Stack.of(this);
    return new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
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
