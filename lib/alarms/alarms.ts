/** The alarms; docs/operating.md says what to do about each. */
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { RouteName, steps as stepNames } from '../../lambdas/functions.ts';
import type { EveryMinute } from '../functions/scheduled-function.ts';
import type { HouseFunction } from '../functions/service-function.ts';
import type { House } from '../functions/stage-resources.ts';
import { alarmPeriod, houseAlarm, type Ring } from './add-alarm.ts';
import { consequences } from './alarm-impacts.ts';
import { alarmTopic } from './alarm-topic.ts';
import { event, logged } from './logged-events.ts';
import { noticeAlarms } from './notice-alarms.ts';
import { sendingAlarms } from './sending-alarms.ts';
import { workflowAlarms } from './workflow-alarms.ts';

interface AlarmsProps {
  readonly house: House;
  readonly api: HttpApi;
  readonly workflow: StateMachine;
  readonly admission: HouseFunction;
  readonly routes: Readonly<Record<RouteName, HouseFunction>>;
  readonly steps: Readonly<Record<keyof typeof stepNames, HouseFunction>>;
  readonly parked: Queue;
  readonly reconciler: EveryMinute;
  readonly notices: EveryMinute;
}

const sum = { statistic: 'Sum', period: alarmPeriod };
const waitingIn = (queue: Queue) =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: alarmPeriod });

/** Five minutes of failures that no retry hides, and of steps whose retries hide the first ones. */
const thresholds = { route: 3, step: 10, everyMinute: 3 };

export class Alarms extends Construct {
  readonly #ring: Ring;

  constructor(scope: Construct, id: string, { house, ...props }: AlarmsProps) {
    super(scope, id);
    const { api, workflow, admission, routes, steps, parked, reconciler, notices } = props;
    const topic = alarmTopic(this, 'Topic', house);
    this.#ring = (id, metric, threshold, consequence, whenBelow) =>
      houseAlarm(this, id, { topic, metric, threshold, consequence, ...(whenBelow && { whenBelow }) });

    this.#ring('ApiFailing', api.metricServerError(sum), 5, 'Patients see error pages while they sign up.');
    this.#ring(
      'ParkedWelcomes',
      waitingIn(parked),
      1,
      'An account is open and its owner was not told, in spite of hours of retries.',
    );
    for (const route of [admission, ...Object.values(routes)]) this.#faults(route, thresholds.route);
    for (const step of Object.values(steps)) this.#faults(step, thresholds.step);
    this.#everyMinute('Reconciler', reconciler, {
      silent: 'Nobody looks after sign-ups that lost their way: their patients wait until they begin again.',
      blocked: 'The reconciler could not be called: sign-ups that lost their way wait longer.',
    });
    this.#everyMinute('Notices', notices, {
      silent: 'Nobody sends what is due: patients are neither told of their appointments nor reminded of them.',
      blocked: 'The sending of messages could not be called: patients hear of their appointments later.',
    });
    workflowAlarms(this, this.#ring, { workflow, functions: [...Object.values(routes), reconciler.function] });
    sendingAlarms(this.#ring, house.configuration);
    noticeAlarms(this, this.#ring, { routes, steps, notices });
    this.#aboutCodes(steps.DeliverCode, routes['answer-code']);
  }

  #aboutCodes(delivery: HouseFunction, answers: HouseFunction): void {
    this.#ring(
      'CodesRefused',
      logged(this, 'CodesRefused', [delivery], event('delivery_refused')),
      5,
      'Patients wait for codes that no carrier takes.',
    );
    this.#ring(
      'GuessingSuspected',
      logged(this, 'GuessingSuspected', [answers], event('guessing_suspected')),
      10,
      'Somebody tries out codes; the phones under attack get longer ones.',
    );
    const overMany = FilterPattern.stringValue('$.limit', '=', 'global.failuresPerHour');
    this.#ring(
      'GuessingEverywhere',
      logged(this, 'GuessingEverywhere', [answers], FilterPattern.all(event('guessing_suspected'), overMany)),
      1,
      'Somebody tries out codes over many phones; every patient gets a longer code until it is over.',
    );
  }

  /** Fails, runs no more, or could not be called. Throttles alone are a run that waits for the one before it. */
  #everyMinute(id: string, { function: handler, missed }: EveryMinute, means: { silent: string; blocked: string }) {
    const { name } = handler;
    this.#ring(`Failing-${name}`, handler.function.metricErrors(sum), thresholds.everyMinute, consequences[name]);
    this.#ring(`${id}Silent`, handler.function.metricInvocations(sum), 1, means.silent, true);
    this.#ring(`${id}Blocked`, waitingIn(missed), 1, means.blocked);
  }

  #faults({ name, function: handler }: HouseFunction, threshold: number): void {
    // Where every call is throttled there are no errors, not even none: without FILL the sum would be missing.
    const faults = new MathExpression({
      expression: 'FILL(errors, 0) + FILL(throttles, 0)',
      usingMetrics: { errors: handler.metricErrors(sum), throttles: handler.metricThrottles(sum) },
      period: alarmPeriod,
    });
    this.#ring(`Failing-${name}`, faults, threshold, consequences[name]);
  }
}
