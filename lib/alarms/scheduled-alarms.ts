/**
 * The alarms of functions that run every minute, beside those of each function: one runs no more, or could not be called.
 */
import { Stack } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { ScheduledName } from '../../lambdas/functions.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmPeriod, alarmsIn } from './add-alarm.ts';
import { scheduleImpacts } from './alarm-impacts.ts';
import { waitingIn } from './parked-alarms.ts';
import type { WatchedFunction } from './watched-function.ts';

interface WatchedSchedule extends Construct {
  readonly function: WatchedFunction;
  /** The runs that could not begin. */
  readonly missed: Queue;
}

/** The id of the construct begins the names of the alarms. */
export function scheduledAlarms(made: WatchedSchedule, name: ScheduledName, resources: StageResources): void {
  const addAlarm = alarmsIn(Stack.of(made), resources);
  const { silent, blocked } = scheduleImpacts[name];
  const invocations = made.function.function.metricInvocations({ statistic: 'Sum', period: alarmPeriod });
  addAlarm(`${made.node.id}Silent`, invocations, 1, silent, true);
  addAlarm(`${made.node.id}Blocked`, waitingIn(made.missed), 1, blocked);
}
