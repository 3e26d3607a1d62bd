/**
 * How many requests the gateway lets through on each route. A kind of route occupies no more than its part of the Lambda
 * executions that run at once, so that reads starve no write, and practices no patient (requirement X36).
 */
import type { Configuration } from '../../core/configuration.ts';
import { type Route, type RouteName, routes } from '../../lambdas/functions.ts';

type Kind = 'write' | 'read' | 'public' | 'practice' | 'operator';

/** Of all executions. What is left, a good fifth, is for steps, queues and what runs every minute. */
export const parts: Readonly<Record<Kind, number>> = {
  write: 0.4,
  read: 0.15,
  public: 0.1,
  practice: 0.1,
  operator: 0.02,
};

export const kindOf = ({ caller, method }: Pick<Route, 'caller' | 'method'>): Kind =>
  caller === 'patient' ? (method === 'GET' ? 'read' : 'write') : caller;

/** Routes that are asked more often than the others of their kind, by how much. */
const weights: Partial<Readonly<Record<RouteName, number>>> = {
  // A patient who signs up looks eight times.
  'read-sign-up': 8,
  'start-sign-up': 8,
  'answer-code': 4,
  'give-consent': 4,
  // People come back to their account for years.
  'sign-in': 12,
  'read-account': 3,
  'list-own-appointments': 3,
  'take-hold': 4,
  'list-slots': 4,
  'schedule-appointment': 4,
  'upsert-patient-record': 4,
};
const weightOf = ({ name }: { readonly name: RouteName }): number => weights[name] ?? 1;

/** Seconds of an execution: a password is hashed, messages are sent before the answer, or the table is asked a few times. */
const hashing: readonly RouteName[] = ['start-sign-up', 'sign-in', 'finish-reset', 'change-password', 'step-up'];
const secondsOf = ({ name, sendsNotices }: (typeof routes)[number]): number =>
  hashing.includes(name) || sendsNotices ? 0.5 : 0.1;

/** As the gateway names them. */
interface RouteThrottle {
  readonly ThrottlingRateLimit: number;
  readonly ThrottlingBurstLimit: number;
}

/**
 * By the key of each route. Half of its part is for a burst, half for the steady rate: both together fill it.
 */
export function routeThrottles({ throttle }: Pick<Configuration, 'throttle'>): Readonly<Record<string, RouteThrottle>> {
  const total = (kind: Kind) =>
    routes.filter(route => kindOf(route) === kind).reduce((sum, route) => sum + weightOf(route), 0);
  const totals = Object.fromEntries(Object.keys(parts).map(kind => [kind, total(kind as Kind)]));
  return Object.fromEntries(
    routes.map(route => {
      const kind = kindOf(route);
      const executions = (throttle.concurrentExecutions * parts[kind] * weightOf(route)) / (totals[kind] ?? 1);
      const throttled = {
        ThrottlingRateLimit: Math.max(1, Math.floor(executions / 2 / secondsOf(route))),
        ThrottlingBurstLimit: Math.max(2, Math.min(throttle.burst, Math.floor(executions / 2))),
      };
      return [`${route.method} ${route.path}`, throttled];
    }),
  );
}
