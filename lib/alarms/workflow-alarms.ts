/** The alarms about the workflow itself: it failed, cannot be reached, or is told to slow down. */
import type { Stack } from 'aws-cdk-lib';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { StageResources } from '../functions/stage-resources.ts';
import { alarmPeriod, alarmsIn } from './add-alarm.ts';
import { countEvents, countedEvents, event } from './logged-events.ts';
import type { WatchedFunction } from './watched-function.ts';

const sum = { statistic: 'Sum', period: alarmPeriod };
const unreachable = 'WorkflowUnreachable';

/**
 * Of a function that starts or answers the workflow. Routes keep such a failure from the patient and the reconciler tries
 * again, so that no other metric shows it.
 */
export function countLostCalls(caller: WatchedFunction, resources: StageResources): void {
  const lost = FilterPattern.any(event('start_lost'), event('callback_lost'), event('reconcile_failed'));
  countEvents(resources, unreachable, caller, lost);
}

export function workflowAlarms(stack: Stack, resources: StageResources, workflow: StateMachine): void {
  const addAlarm = alarmsIn(stack, resources);
  addAlarm('WorkflowFailed', workflow.metricFailed(sum), 1, 'A sign-up stopped for good: its patient waits in vain.');
  addAlarm(
    unreachable,
    countedEvents(resources, unreachable),
    3,
    'Sign-ups are taken and go no further: patients get no code, or no account after their code.',
  );
  addAlarm(
    'WorkflowThrottled',
    workflow.metricThrottled(sum),
    10,
    'More happens than Step Functions takes from this account: patients wait between the steps.',
  );
}
