/** The alarm about messages that every retry gave up. */
import type { Stack } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmPeriod, alarmsIn } from './add-alarm.ts';

export const waitingIn = (queue: Queue): Metric =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: alarmPeriod });

export function parkedAlarms(stack: Stack, resources: StageResources, parkedWelcomes: Queue): void {
  alarmsIn(stack, resources)(
    'ParkedWelcomes',
    waitingIn(parkedWelcomes),
    1,
    'An account is open and its owner was not told, in spite of hours of retries.',
  );
}
