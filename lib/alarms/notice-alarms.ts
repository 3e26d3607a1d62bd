/** The alarms about messages that patients should get of their appointments: confirmations, reminders, changes. */
import { Duration, type Stack } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { noticesBudgetMs } from '../../lambdas/functions.ts';
import type { WorkQueue } from '../data/work-queue.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmPeriod, alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import { waitingIn } from './parked-alarms.ts';
import type { WatchedFunction } from './watched-function.ts';

interface NoticeAlarmsProps {
  /** Puts what is due on the queues, every minute. */
  readonly dispatcher: WatchedFunction;
  /** Take it off them, one for each channel. */
  readonly senders: readonly WatchedFunction[];
  readonly queues: readonly WorkQueue[];
  /** Those that send an appointment's messages before they answer. */
  readonly routes: readonly WatchedFunction[];
}

export function noticeAlarms(stack: Stack, resources: StageResources, props: NoticeAlarmsProps): void {
  const { dispatcher, senders, queues, routes } = props;
  const addAlarm = alarmsIn(stack, resources);
  // A message that a route could not send at once is still due. Only a failure of these keeps a patient waiting.
  const failed = FilterPattern.any(event('notices_failed'), event('delivery_failed'));
  for (const each of [dispatcher, ...senders]) countEvents(resources, 'NoticesFailing', each, failed);
  for (const each of [...senders, ...routes]) countEvents(resources, 'NoticesRefused', each, event('delivery_refused'));
  addAlarm(
    'NoticesFailing',
    countedEvents(resources, 'NoticesFailing'),
    5,
    'Patients wait for confirmations and reminders of their appointments; every minute tries again.',
  );
  addAlarm(
    'NoticesRefused',
    countedEvents(resources, 'NoticesRefused'),
    5,
    'Patients are not told of their appointments: no provider takes the messages, and nobody tries them again.',
  );
  addAlarm(
    'NoticesParked',
    oldestOf(queues.map(({ failed }) => waitingIn(failed))),
    1,
    'Three attempts to send what is due of an appointment failed; an hour later it is tried again.',
  );
  addAlarm(
    'RemindersLate',
    oldestOf(queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage(statistic))),
    lateSeconds,
    'More messages are due than may be sent: patients hear of their appointments a quarter of an hour late, or later.',
  );
  addAlarm(
    'DispatchLate',
    dispatcher.function.metricDuration({ statistic: 'Minimum', period: Duration.minutes(15) }),
    // A run that lasts so long left some for the next.
    noticesBudgetMs,
    'More appointments are due than one run can put on the queues: patients hear of theirs later.',
  );
}

const lateSeconds = 15 * 60;
const statistic = { statistic: 'Maximum', period: alarmPeriod };

/** Whichever channel waits longest. */
const oldestOf = (metrics: readonly IMetric[]) =>
  new MathExpression({
    expression: 'MAX(METRICS())',
    usingMetrics: Object.fromEntries(metrics.map((metric, n) => [`channel${n}`, metric])),
    period: alarmPeriod,
  });
