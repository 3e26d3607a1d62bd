/** Counts events in the logs of functions, as a metric that an alarm can ring for. */
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type IFilterPattern, type JsonPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ProblemCode } from '../../core/messages/codes.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { stageName } from '../stage-name.ts';
import { alarmPeriod } from './add-alarm.ts';
import type { WatchedFunction } from './watched-function.ts';

/** Of the events that the functions log, those that somebody should hear of. */
type Alarming =
  | 'delivery_refused'
  | 'delivery_failed'
  | 'notices_failed'
  | 'guessing_suspected'
  | 'spend_half'
  | 'spend_stopped'
  | 'start_lost'
  | 'callback_lost'
  | 'reconcile_failed'
  | 'job_postponed'
  | 'settling_failed'
  | 'release_ended'
  | 'row_malformed'
  | 'hold_not_kept'
  | 'hold_lapsed'
  | 'slot_lost'
  | 'digest_failed'
  | 'digest_late';

export const event = (name: Alarming): JsonPattern => FilterPattern.stringValue('$.event', '=', name);

/** Answers of a route: with this code, or of this status. */
export const answered = (answer: { readonly code: ProblemCode } | { readonly status: number }): JsonPattern =>
  FilterPattern.all(
    FilterPattern.stringValue('$.event', '=', 'request'),
    'code' in answer
      ? FilterPattern.stringValue('$.code', '=', answer.code)
      : FilterPattern.numberValue('$.status', '=', answer.status),
  );

type Configured = Pick<StageResources, 'configuration'>;

/** The sum over all functions of the stage that count under that name, whichever stacks they stand in. */
export const countedEvents = ({ configuration }: Configured, metricName: string): Metric =>
  new Metric({ namespace: stageName(configuration), metricName, statistic: 'Sum', period: alarmPeriod });

/** Counts what that function logs, beside its log group. */
export function countEvents(
  resources: Configured,
  metricName: string,
  by: WatchedFunction,
  events: IFilterPattern,
): void {
  new MetricFilter(by, metricName, {
    logGroup: by.logGroup,
    filterPattern: events,
    metricNamespace: stageName(resources.configuration),
    metricName,
    metricValue: '1',
  });
}
