/** The alarms that each function has. */
import { Stack } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { FunctionKind } from '../../lambdas/functions.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { rights } from '../rights/rights.ts';
import { alarmPeriod, alarmsIn } from './add-alarm.ts';
import { alarmImpacts } from './alarm-impacts.ts';
import { countMalformed } from './item-alarms.ts';
import { countSpending } from './sending/spend-alarms.ts';
import type { WatchedFunction } from './watched-function.ts';
import { countLostCalls } from './workflow-alarms.ts';

const sum = { statistic: 'Sum', period: alarmPeriod };

/** Five minutes of failures: no retry hides those of a route; retries hide the first ones of a step. */
const thresholds: Readonly<Record<FunctionKind, number>> = {
  api: 3,
  authorizers: 3,
  scheduled: 3,
  events: 3,
  steps: 10,
};

/** Throttles alone are no failure of a function that runs every minute: the next run does the work of a late one. */
export function functionAlarms(made: WatchedFunction, kind: FunctionKind, resources: StageResources): void {
  const { name, function: handler } = made;
  const failures = kind === 'scheduled' ? handler.metricErrors(sum) : faults(handler);
  alarmsIn(Stack.of(made), resources)(`Failing-${name}`, failures, thresholds[kind], alarmImpacts[name]);
  if (rights[name].workflow) countLostCalls(made, resources);
  countMalformed(made, resources);
  countSpending(made, resources);
}

/** Where every call is throttled there are no errors, not even none: without FILL the sum would be missing. */
const faults = (handler: IFunction) =>
  new MathExpression({
    expression: 'FILL(errors, 0) + FILL(throttles, 0)',
    usingMetrics: { errors: handler.metricErrors(sum), throttles: handler.metricThrottles(sum) },
    period: alarmPeriod,
  });
