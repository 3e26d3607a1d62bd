/** The alarms about the messages of accounts, and about codes that somebody guesses. */
import { Duration, type Stack } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import { waitingIn } from './parked-alarms.ts';
import type { WatchedFunction } from './watched-function.ts';

interface AccountAlarmsProps {
  /** Takes the orders off the queue. */
  readonly sender: WatchedFunction;
  /** Where orders wait that no retry could carry out. */
  readonly failed: Queue;
  /** Compares what people type. */
  readonly answers: WatchedFunction;
}

export function accountAlarms(
  stack: Stack,
  resources: StageResources,
  { sender, failed, answers }: AccountAlarmsProps,
) {
  const addAlarm = alarmsIn(stack, resources);
  countEvents(resources, 'AccountMessagesRefused', sender, event('delivery_refused'));
  countEvents(resources, 'GuessingSuspected', answers, event('guessing_suspected'));
  addAlarm(
    'OrdersFailed',
    waitingIn(failed),
    1,
    'People who sign in or forgot their password got no code, or owners were not told what happened to their account.',
  );
  addAlarm(
    'AccountMessagesRefused',
    countedEvents(resources, 'AccountMessagesRefused'),
    5,
    'No provider takes the codes and messages of accounts: people cannot sign in on a new device.',
  );
  addAlarm(
    'AccountMessagesSlow',
    sender.function.metricDuration({ statistic: 'Maximum', period: Duration.minutes(15) }),
    20_000,
    'Messages of accounts take nearly as long as they may: people wait for their codes.',
  );
}
