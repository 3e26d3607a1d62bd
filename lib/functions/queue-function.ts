/** A function that takes work off a queue: so many at a time, each with so much of it. */
import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { EventName } from '../../lambdas/functions.ts';
import { ServiceFunction } from './service-function.ts';
import type { StageResources } from './stage-resources.ts';

interface QueueFunctionProps {
  readonly name: EventName;
  readonly resources: StageResources;
  readonly queue: Queue;
  readonly batchSize: number;
  /** Functions that take work at the same time. */
  readonly atOnce: number;
}

/** Its right to take work off the queue stands with its other rights. */
export function queueFunction(scope: Construct, id: string, props: QueueFunctionProps): ServiceFunction {
  const { name, resources, queue, batchSize, atOnce } = props;
  const made = new ServiceFunction(scope, id, { name, kind: 'events', resources });
  new EventSourceMapping(scope, `${id}Source`, {
    target: made.function,
    eventSourceArn: queue.queueArn,
    batchSize,
    // SQS gives more than ten messages at once only to whoever waits for them.
    ...(batchSize > 10 && { maxBatchingWindow: Duration.seconds(1) }),
    maxConcurrency: atOnce,
    reportBatchItemFailures: true,
  });
  return made;
}
