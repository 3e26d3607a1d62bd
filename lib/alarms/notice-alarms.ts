/** The alarms about messages that patients and practices should get: confirmations, reminders, corrections. */
import { Duration } from 'aws-cdk-lib';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { RouteName, steps as stepNames } from '../../lambdas/functions.ts';
import type { ScheduledFunction } from '../functions/scheduled-function.ts';
import type { ServiceFunction } from '../functions/service-function.ts';
import type { AddAlarm } from './add-alarm.ts';
import { event, logged } from './logged-events.ts';

interface NoticeAlarmsProps {
  readonly routes: Readonly<Record<RouteName, ServiceFunction>>;
  readonly steps: Readonly<Record<keyof typeof stepNames, ServiceFunction>>;
  readonly notices: ScheduledFunction;
}

/** A run stops beginning messages after 40 seconds: one that lasts so long left some for the next. */
const wholeRunMs = 40_000;

export function noticeAlarms(
  scope: Construct,
  addAlarm: AddAlarm,
  { routes, steps, notices }: NoticeAlarmsProps,
): void {
  const { function: sender } = notices;
  // What a route could not send at once is due still: only the sender's own failures keep a patient waiting.
  addAlarm(
    'NoticesFailing',
    logged(scope, 'NoticesFailing', [sender], FilterPattern.any(event('notices_failed'), event('delivery_failed'))),
    5,
    'Patients wait for confirmations and reminders of their appointments; every minute tries again.',
  );
  const tellingRoutes = [routes['schedule-appointment'], routes['cancel-appointment'], routes['remind-now']];
  addAlarm(
    'NoticesRefused',
    logged(scope, 'NoticesRefused', [sender, ...tellingRoutes], event('delivery_refused')),
    5,
    'Patients are not told of their appointments: no provider takes the messages, and nobody tries them again.',
  );
  addAlarm(
    'RemindersLate',
    sender.function.metricDuration({ statistic: 'Minimum', period: Duration.minutes(15) }),
    wholeRunMs,
    'More messages are due than may be sent: patients hear of their appointments a quarter of an hour late, or later.',
  );
  addAlarm(
    'CorrectionMailsFailing',
    logged(
      scope,
      'CorrectionMailsFailing',
      [steps.AwaitCorrection, steps.MatchReminder],
      FilterPattern.any(event('delivery_failed'), event('delivery_refused')),
    ),
    3,
    'Practices do not hear that a patient waits for a correction, or patients not that they may go on.',
  );
}
