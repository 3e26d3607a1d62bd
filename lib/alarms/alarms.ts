/** The alarms; docs/operating.md says what to do about each. */
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { RouteName, steps as stepNames } from '../../lambdas/functions.ts';
import type { ScheduledFunction } from '../functions/scheduled-function.ts';
import type { ServiceFunction } from '../functions/service-function.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { type AddAlarm, alarmPeriod, createAlarm } from './add-alarm.ts';
import { alarmImpacts } from './alarm-impacts.ts';
import { alarmTopic } from './alarm-topic.ts';
import { event, logged } from './logged-events.ts';
import { noticeAlarms } from './notice-alarms.ts';
import { sendingAlarms } from './sending-alarms.ts';
import { workflowAlarms } from './workflow-alarms.ts';

interface AlarmsProps {
  readonly resources: StageResources;
  readonly api: HttpApi;
  readonly workflow: StateMachine;
  readonly authorizer: ServiceFunction;
  readonly routes: Readonly<Record<RouteName, ServiceFunction>>;
  readonly steps: Readonly<Record<keyof typeof stepNames, ServiceFunction>>;
  readonly parked: Queue;
  readonly reconciler: ScheduledFunction;
  readonly notices: ScheduledFunction;
}

const sum = { statistic: 'Sum', period: alarmPeriod };
const waitingIn = (queue: Queue) =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: alarmPeriod });

/** Five minutes of failures that no retry hides, and of steps whose retries hide the first ones. */
const thresholds = { route: 3, step: 10, everyMinute: 3 };

export class Alarms extends Construct {
  readonly #addAlarm: AddAlarm;

  constructor(scope: Construct, id: string, { resources, ...props }: AlarmsProps) {
    super(scope, id);
    const { api, workflow, authorizer, routes, steps, parked, reconciler, notices } = props;
    const topic = alarmTopic(this, 'Topic', resources);
    this.#addAlarm = (id, metric, threshold, impact, whenBelow) =>
      createAlarm(this, id, { topic, metric, threshold, impact, ...(whenBelow && { whenBelow }) });

    this.#addAlarm('ApiFailing', api.metricServerError(sum), 5, 'Patients see error pages while they sign up.');
    this.#addAlarm(
      'ParkedWelcomes',
      waitingIn(parked),
      1,
      'An account is open and its owner was not told, in spite of hours of retries.',
    );
    for (const route of [authorizer, ...Object.values(routes)]) this.#faults(route, thresholds.route);
    for (const step of Object.values(steps)) this.#faults(step, thresholds.step);
    this.#everyMinute('Reconciler', reconciler, {
      silent: 'Nobody looks after sign-ups that lost their way: their patients wait until they begin again.',
      blocked: 'The reconciler could not be called: sign-ups that lost their way wait longer.',
    });
    this.#everyMinute('Notices', notices, {
      silent: 'Nobody sends what is due: patients are neither told of their appointments nor reminded of them.',
      blocked: 'The sending of messages could not be called: patients hear of their appointments later.',
    });
    workflowAlarms(this, this.#addAlarm, { workflow, functions: [...Object.values(routes), reconciler.function] });
    sendingAlarms(this.#addAlarm, resources.configuration);
    noticeAlarms(this, this.#addAlarm, { routes, steps, notices });
    this.#aboutCodes(steps.DeliverCode, routes['answer-code']);
  }

  #aboutCodes(delivery: ServiceFunction, answers: ServiceFunction): void {
    this.#addAlarm(
      'CodesRefused',
      logged(this, 'CodesRefused', [delivery], event('delivery_refused')),
      5,
      'Patients wait for codes that no carrier takes.',
    );
    this.#addAlarm(
      'GuessingSuspected',
      logged(this, 'GuessingSuspected', [answers], event('guessing_suspected')),
      10,
      'Somebody tries out codes; the phones under attack get longer ones.',
    );
    const overMany = FilterPattern.stringValue('$.limit', '=', 'global.failuresPerHour');
    this.#addAlarm(
      'GuessingEverywhere',
      logged(this, 'GuessingEverywhere', [answers], FilterPattern.all(event('guessing_suspected'), overMany)),
      1,
      'Somebody tries out codes over many phones; every patient gets a longer code until it is over.',
    );
  }

  /** Fails, runs no more, or could not be called. Throttles alone are a run that waits for the one before it. */
  #everyMinute(
    id: string,
    { function: handler, missed }: ScheduledFunction,
    means: { silent: string; blocked: string },
  ) {
    const { name } = handler;
    this.#addAlarm(`Failing-${name}`, handler.function.metricErrors(sum), thresholds.everyMinute, alarmImpacts[name]);
    this.#addAlarm(`${id}Silent`, handler.function.metricInvocations(sum), 1, means.silent, true);
    this.#addAlarm(`${id}Blocked`, waitingIn(missed), 1, means.blocked);
  }

  #faults({ name, function: handler }: ServiceFunction, threshold: number): void {
    // Where every call is throttled there are no errors, not even none: without FILL the sum would be missing.
    const faults = new MathExpression({
      expression: 'FILL(errors, 0) + FILL(throttles, 0)',
      usingMetrics: { errors: handler.metricErrors(sum), throttles: handler.metricThrottles(sum) },
      period: alarmPeriod,
    });
    this.#addAlarm(`Failing-${name}`, faults, threshold, alarmImpacts[name]);
  }
}
