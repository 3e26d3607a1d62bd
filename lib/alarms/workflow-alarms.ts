/** The alarms about the workflow itself: it failed, cannot be reached, or is told to slow down. */
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { rights } from '../functions/rights.ts';
import type { ServiceFunction } from '../functions/service-function.ts';
import { type AddAlarm, alarmPeriod } from './add-alarm.ts';
import { event, logged } from './logged-events.ts';

interface WorkflowAlarmsProps {
  readonly workflow: StateMachine;
  /** All that start it or answer it are among these. */
  readonly functions: readonly ServiceFunction[];
}

const sum = { statistic: 'Sum', period: alarmPeriod };

export function workflowAlarms(
  scope: Construct,
  addAlarm: AddAlarm,
  { workflow, functions }: WorkflowAlarmsProps,
): void {
  addAlarm('WorkflowFailed', workflow.metricFailed(sum), 1, 'A sign-up stopped for good: its patient waits in vain.');
  // Routes keep such a failure from the patient and the reconciler tries again, so that no other metric shows it.
  const callers = functions.filter(({ name }) => rights[name].workflow);
  const lost = FilterPattern.any(event('start_lost'), event('callback_lost'), event('reconcile_failed'));
  addAlarm(
    'WorkflowUnreachable',
    logged(scope, 'WorkflowUnreachable', callers, lost),
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
