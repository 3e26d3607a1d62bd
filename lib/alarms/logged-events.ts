/** Counts events in the logs of functions, as a metric that an alarm can ring for. */
import { Stack } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type IFilterPattern, type JsonPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { ServiceFunction } from '../functions/service-function.ts';
import { alarmPeriod } from './add-alarm.ts';

/** Of the events that the functions log, those that somebody should hear of. */
type Alarming =
  | 'delivery_refused'
  | 'delivery_failed'
  | 'notices_failed'
  | 'guessing_suspected'
  | 'start_lost'
  | 'callback_lost'
  | 'reconcile_failed';

export const event = (name: Alarming): JsonPattern => FilterPattern.stringValue('$.event', '=', name);

/** The sum over all those functions. */
export function logged(scope: Construct, id: string, by: readonly ServiceFunction[], events: IFilterPattern): Metric {
  const statistics = { statistic: 'Sum', period: alarmPeriod };
  const [metric] = by.map(({ name, logGroup }) =>
    new MetricFilter(scope, `${id}Filter-${name}`, {
      logGroup,
      filterPattern: events,
      metricNamespace: Stack.of(scope).stackName,
      metricName: id,
      metricValue: '1',
    }).metric(statistics),
  );
  if (!metric) throw new Error(`${id} counts in no log`);
  return metric;
}
