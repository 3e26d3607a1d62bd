/** The alarms; docs/operating.md says what to do about each. */
import { Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { RouteName, steps as stepNames } from '../lambdas/functions.ts';
import { alarmTopic } from './alarm-topic.ts';
import { consequences } from './consequences.ts';
import type { House } from './house.ts';
import { alarmPeriod, houseAlarm } from './house-alarm.ts';
import type { HouseFunction } from './house-function.ts';
import type { Reconciler } from './reconciler.ts';

interface AlarmsProps {
  readonly house: House;
  readonly api: HttpApi;
  readonly workflow: StateMachine;
  readonly routes: Readonly<Record<RouteName, HouseFunction>>;
  readonly steps: Readonly<Record<keyof typeof stepNames, HouseFunction>>;
  readonly parked: Queue;
  readonly reconciler: Reconciler;
}

/** Five minutes of failures that no retry hides, and of steps whose retries hide the first ones. */
const thresholds = { route: 3, step: 10, reconciler: 3 };

export class Alarms extends Construct {
  readonly #ring: (id: string, metric: IMetric, threshold: number, consequence: string, whenBelow?: true) => void;

  constructor(scope: Construct, id: string, { house, api, workflow, routes, steps, parked, reconciler }: AlarmsProps) {
    super(scope, id);
    const topic = alarmTopic(this, 'Topic', house);
    this.#ring = (id, metric, threshold, consequence, whenBelow) =>
      houseAlarm(this, id, { topic, metric, threshold, consequence, ...(whenBelow && { whenBelow }) });
    const sum = { statistic: 'Sum', period: alarmPeriod };

    this.#ring(
      'WorkflowFailed',
      workflow.metricFailed(sum),
      1,
      'A sign-up stopped for good: its patient waits in vain.',
    );
    this.#ring('ApiFailing', api.metricServerError(sum), 5, 'Patients see error pages while they sign up.');
    this.#ring(
      'ParkedWelcomes',
      parked.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: alarmPeriod }),
      1,
      'An account is open and its owner was not told, in spite of hours of retries.',
    );
    for (const route of Object.values(routes)) this.#faults(route, thresholds.route);
    for (const step of Object.values(steps)) this.#faults(step, thresholds.step);
    this.#faults(reconciler.function, thresholds.reconciler);
    this.#ring(
      'ReconcilerSilent',
      reconciler.function.function.metricInvocations(sum),
      1,
      'Nobody looks after sign-ups that lost their way: their patients wait until they begin again.',
      true,
    );
    this.#ring(
      'SchedulerBlocked',
      reconciler.missed.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: alarmPeriod }),
      1,
      'The reconciler could not be called: sign-ups that lost their way wait longer.',
    );
    this.#logged('CodesRefused', {
      by: steps.DeliverCode,
      events: event('delivery_refused'),
      threshold: 5,
      consequence: 'Patients wait for codes that no carrier takes.',
    });
    this.#logged('GuessingSuspected', {
      by: routes['answer-code'],
      events: event('guessing_suspected'),
      threshold: 10,
      consequence: 'Somebody tries out codes; the phones under attack get longer ones.',
    });
    this.#logged('GuessingEverywhere', {
      by: routes['answer-code'],
      events: FilterPattern.all(
        event('guessing_suspected'),
        FilterPattern.stringValue('$.limit', '=', 'global.failuresPerHour'),
      ),
      threshold: 1,
      consequence: 'Somebody tries out codes over many phones; every patient gets a longer code until it is over.',
    });
  }

  #faults({ name, function: handler }: HouseFunction, threshold: number): void {
    const sum = { statistic: 'Sum', period: alarmPeriod };
    // Where every call is throttled there are no errors, not even none: without FILL the sum would be missing.
    const faults = new MathExpression({
      expression: 'FILL(errors, 0) + FILL(throttles, 0)',
      usingMetrics: { errors: handler.metricErrors(sum), throttles: handler.metricThrottles(sum) },
      period: alarmPeriod,
    });
    this.#ring(`Failing-${name}`, faults, threshold, consequences[name]);
  }

  /** Rings for events in the log of that function. */
  #logged(id: string, { by, events, threshold, consequence }: LoggedProps): void {
    const filter = new MetricFilter(this, `${id}Filter`, {
      logGroup: by.logGroup,
      filterPattern: events,
      metricNamespace: Stack.of(this).stackName,
      metricName: id,
      metricValue: '1',
    });
    this.#ring(id, filter.metric({ statistic: 'Sum', period: alarmPeriod }), threshold, consequence);
  }
}

interface LoggedProps {
  readonly by: HouseFunction;
  readonly events: IFilterPattern;
  readonly threshold: number;
  readonly consequence: string;
}

const event = (name: 'delivery_refused' | 'guessing_suspected') => FilterPattern.stringValue('$.event', '=', name);
