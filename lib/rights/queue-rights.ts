/** The rights on queues: putting work on one, and taking it off. */
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { StageResources } from '../functions/stage-resources.ts';
import type { Rights } from './right.ts';

const putting = { onQueue: ['sqs:SendMessage'], onKey: ['kms:GenerateDataKey', 'kms:Decrypt'] };
const taking = {
  onQueue: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
  onKey: ['kms:Decrypt'],
};

/** @throws Error for a function that stands where its queue is not known */
export function onQueues(
  scope: Construct,
  { orders, takesOrders, dispatches, takesNotices, dispatchesDigests, takesDigests }: Rights,
  resources: StageResources,
): PolicyStatement[] {
  const to = statementsOn(scope, resources);
  const { email, sms } = resources.notices ?? {};
  return [
    ...(orders ? to(putting, [resources.orders]) : []),
    ...(takesOrders ? to(taking, [resources.orders]) : []),
    ...(dispatches ? to(putting, [email, sms]) : []),
    ...(takesNotices ? to(taking, [resources.notices?.[takesNotices]]) : []),
    ...(dispatchesDigests ? to(putting, [resources.digests]) : []),
    ...(takesDigests ? to(taking, [resources.digests]) : []),
  ];
}

/** The key opens messages only on their way through SQS. */
const statementsOn =
  (scope: Construct, { key }: StageResources) =>
  ({ onQueue, onKey }: typeof putting, queues: readonly (Queue | undefined)[]): PolicyStatement[] => {
    const known = queues.flatMap(queue => queue?.queueArn ?? []);
    if (known.length < queues.length) throw new Error('A function that works with a queue needs to know it.');
    return [
      new PolicyStatement({ actions: onQueue, resources: known }),
      new PolicyStatement({
        actions: onKey,
        resources: [key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(scope).region}.amazonaws.com` } },
      }),
    ];
  };
