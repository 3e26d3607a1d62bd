/** The alarms about messages that patients should get of their appointments: confirmations, reminders, changes. */
import { Duration, type Stack } from 'aws-cdk-lib';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { noticesBudgetMs } from '../../lambdas/functions.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import type { WatchedFunction } from './watched-function.ts';

interface NoticeAlarmsProps {
  /** Sends what is due, every minute. */
  readonly sender: WatchedFunction;
  /** Those that send an appointment's messages before they answer. */
  readonly routes: readonly WatchedFunction[];
}

export function noticeAlarms(stack: Stack, resources: StageResources, { sender, routes }: NoticeAlarmsProps): void {
  const addAlarm = alarmsIn(stack, resources);
  // A message that a route could not send at once is still due. Only the sender's own failures keep a patient waiting.
  const failed = FilterPattern.any(event('notices_failed'), event('delivery_failed'));
  countEvents(resources, 'NoticesFailing', sender, failed);
  for (const each of [sender, ...routes]) countEvents(resources, 'NoticesRefused', each, event('delivery_refused'));
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
    'RemindersLate',
    sender.function.metricDuration({ statistic: 'Minimum', period: Duration.minutes(15) }),
    // A run that lasts so long left some for the next.
    noticesBudgetMs,
    'More messages are due than may be sent: patients hear of their appointments a quarter of an hour late, or later.',
  );
}
