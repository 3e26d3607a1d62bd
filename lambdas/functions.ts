/** The functions by name: data only, read by the stacks and by the local run. Routes stand in `lambdas/routes/`. */
import { accountRoutes } from './routes/accounts.ts';
import { bookingRoutes } from './routes/booking.ts';
import { ownRoutes } from './routes/own-account.ts';
import { practiceRoutes } from './routes/practices.ts';
import type { Capability, Route } from './routes/route.ts';
import { signUpRoutes } from './routes/sign-up.ts';

export type { Caller, Capability, Route } from './routes/route.ts';

const namedRoutes = [...signUpRoutes, ...practiceRoutes, ...bookingRoutes, ...accountRoutes, ...ownRoutes];

/** Of every capability, or of that one. */
export type RouteName<C extends Capability = Capability> = Extract<
  (typeof namedRoutes)[number],
  { readonly capability: C }
>['name'];

export const routes: readonly (Route & { readonly name: RouteName })[] = namedRoutes;

/** `lambdas/steps/<name>.ts` exports the handler of a state; the key is its `${Placeholder}` in the state machine. */
export const steps = {
  MatchReminder: 'match-reminder',
  AwaitCorrection: 'await-correction',
  DeliverCode: 'deliver-code',
  CheckDuplicates: 'check-duplicates',
  AwaitEmailProof: 'await-email-proof',
  AwaitConsent: 'await-consent',
  CreateAccount: 'create-account',
  NotifyOwner: 'notify-owner',
  Welcome: 'welcome',
  Close: 'close',
} as const;

type StepName = (typeof steps)[keyof typeof steps];

/** `lambdas/scheduled/<name>.ts` exports a handler that runs every minute. */
export const scheduled = ['reconcile', 'dispatch-notices', 'dispatch-digests', 'settle-accounts'] as const;
export type ScheduledName = (typeof scheduled)[number];

/** `lambdas/events/<name>.ts` exports the handler of what takes messages off a queue. */
export const events = ['send-orders', 'send-notice-emails', 'send-notice-texts', 'send-digests'] as const;
export type EventName = (typeof events)[number];

/** `lambdas/authorizers/<name>.ts` exports the handler that the gateway asks. */
type AuthorizerName = 'distribution-authorizer';

export type FunctionName = RouteName | StepName | ScheduledName | EventName | AuthorizerName;

/** The folder of a function under `lambdas/`. */
export type FunctionKind = 'api' | 'steps' | 'scheduled' | 'events' | 'authorizers';

/**
 * Seconds that a function of a kind may take. A patient waits for a route's answer, and a call of AWS that hangs is given up
 * in time for a 503. A step ends before its state's own timeout; what takes orders sends as a step does. A scheduled function
 * ends before the next run begins. The
 * gateway waits ten seconds for an authorizer (AWS: authorizers).
 */
const timeoutSeconds = { api: 10, steps: 25, scheduled: 55, events: 25, authorizers: 8 } as const satisfies Record<
  FunctionKind,
  number
>;

/**
 * After so much of a run no message is begun: a provider that hangs takes ten seconds, and the function ends after
 * fifty-five. Messages that are left are still due when the next run begins, a minute after this one did.
 */
export const noticesBudgetMs = 40_000;

export const functionKinds = Object.keys(timeoutSeconds) as readonly FunctionKind[];

/** A function that sends waits for a slow provider, and must not end in the middle of a message. */
const sendingSeconds = 25;

/** Seconds that this function may take. */
export const functionTimeout = (kind: FunctionKind, name: FunctionName): number =>
  routes.find(route => route.name === name)?.sendsNotices ? sendingSeconds : timeoutSeconds[kind];

/** The file of a function below `lambdas/`, without its ending. */
export function functionPath(kind: FunctionKind, name: FunctionName): string {
  const room = kind === 'api' ? routes.find(route => route.name === name)?.room : undefined;
  return [kind, ...(room ? [room] : []), name].join('/');
}
