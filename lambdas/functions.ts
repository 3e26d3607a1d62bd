/** The functions by name: data only, read by the stacks and by the local run. */

/**
 * The caller of a route decides how the gateway lets the call in:
 * - `patient`: through the distribution, which proves itself; the route asks for its own token where it needs one
 * - `public`: through the distribution too; its answer is no secret
 * - `practice`: directly; the function checks the practice's own key
 * - `operator`: directly, signed by somebody whose IAM policy allows the call
 */
export type Caller = 'patient' | 'public' | 'practice' | 'operator';

/** The stack that holds a function: one for each capability. */
export type Capability = 'sign-up' | 'practices' | 'booking' | 'accounts';

/** A route of the HTTP API, in API Gateway's notation; `lambdas/api/<name>.ts`, or `<room>/<name>.ts` there, exports its handler. */
export interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly caller: Caller;
  readonly capability: Capability;
  /** The folder below `lambdas/api/`, of a capability with more routes than one folder holds well. */
  readonly room?: string;
  /** It sends an appointment's messages before it answers, so it may take longer. */
  readonly sendsNotices?: true;
}

const signUp = '/api/sign-ups/{id}';
const practice = '/api/practices/{practiceId}';

const inRoom =
  <const Room extends string>(room: Room) =>
  <const R extends Omit<Route, 'capability' | 'room'>>(route: R) => ({ ...route, room });

const signUpRoutes = [
  { name: 'start-sign-up', method: 'POST', path: '/api/sign-ups', caller: 'patient' },
  { name: 'read-sign-up', method: 'GET', path: signUp, caller: 'patient' },
  { name: 'answer-code', method: 'POST', path: `${signUp}/code`, caller: 'patient' },
  { name: 'resend-code', method: 'POST', path: `${signUp}/code/resend`, caller: 'patient' },
  { name: 'change-contact', method: 'PATCH', path: `${signUp}/contact`, caller: 'patient' },
  { name: 'give-consent', method: 'POST', path: `${signUp}/consent`, caller: 'patient' },
  { name: 'abandon-sign-up', method: 'DELETE', path: signUp, caller: 'patient' },
  { name: 'open-reminder', method: 'POST', path: '/api/reminders/open', caller: 'patient' },
  { name: 'list-countries', method: 'GET', path: '/api/countries', caller: 'public' },
  { name: 'list-documents', method: 'GET', path: '/api/documents', caller: 'public' },
  { name: 'read-document', method: 'GET', path: '/api/documents/{kind}/{version}/{language}', caller: 'public' },
  { name: 'openapi', method: 'GET', path: '/api/openapi.json', caller: 'public' },
  { name: 'inspect-sign-up', method: 'GET', path: '/api/operations/sign-ups/{reference}', caller: 'operator' },
] as const;

const practices = inRoom('practice');

const practiceRoutes = [
  practices({
    name: 'register-practice',
    method: 'PUT',
    path: '/api/operations/practices/{practiceId}',
    caller: 'operator',
  }),
  practices({
    name: 'upsert-patient-record',
    method: 'PUT',
    path: `${practice}/patients/{recordId}`,
    caller: 'practice',
  }),
  practices({
    name: 'erase-patient-record',
    method: 'DELETE',
    path: `${practice}/patients/{recordId}`,
    caller: 'practice',
  }),
  practices({
    name: 'schedule-appointment',
    method: 'PUT',
    path: `${practice}/appointments/{appointmentId}`,
    caller: 'practice',
    sendsNotices: true,
  }),
  practices({
    name: 'cancel-appointment',
    method: 'DELETE',
    path: `${practice}/appointments/{appointmentId}`,
    caller: 'practice',
    sendsNotices: true,
  }),
  practices({
    name: 'remind-now',
    method: 'POST',
    path: `${practice}/appointments/{appointmentId}/reminder`,
    caller: 'practice',
    sendsNotices: true,
  }),
  practices({ name: 'list-corrections', method: 'GET', path: `${practice}/corrections`, caller: 'practice' }),
  practices({
    name: 'decline-correction',
    method: 'POST',
    path: `${practice}/corrections/{id}/decline`,
    caller: 'practice',
  }),
] as const;

const me = '/api/me';
const challenge = '/api/challenges/{id}';
const passwordReset = '/api/password-resets/{id}';
const session = inRoom('session');
const reset = inRoom('reset');
const release = inRoom('release');
const own = inRoom('me');
const data = inRoom('data');
const appointment = inRoom('appointments');
const email = inRoom('email');

const emailRoutes = [
  email({ name: 'confirm-email', method: 'POST', path: '/api/email-confirmations', caller: 'patient' }),
  email({ name: 'not-me', method: 'POST', path: '/api/not-me', caller: 'patient' }),
  email({ name: 'send-email-proof', method: 'POST', path: `${signUp}/email-proof/send`, caller: 'patient' }),
  email({ name: 'answer-email-proof', method: 'POST', path: `${signUp}/email-proof`, caller: 'patient' }),
] as const;

const detail = inRoom('details');

const detailsRoutes = [
  own({ name: 'step-up', method: 'POST', path: `${me}/step-up`, caller: 'patient' }),
  own({ name: 'change-password', method: 'PUT', path: `${me}/password`, caller: 'patient' }),
  detail({ name: 'request-phone-change', method: 'POST', path: `${me}/phone-changes`, caller: 'patient' }),
  detail({ name: 'confirm-phone-change', method: 'POST', path: `${me}/phone-changes/{id}/confirm`, caller: 'patient' }),
  detail({ name: 'request-email-change', method: 'POST', path: `${me}/email-changes`, caller: 'patient' }),
  detail({ name: 'confirm-email-change', method: 'POST', path: `${me}/email-changes/{id}/confirm`, caller: 'patient' }),
] as const;

const accountRoutes = [
  session({ name: 'open-sign-up-session', method: 'POST', path: `${signUp}/session`, caller: 'patient' }),
  release({ name: 'release-phone', method: 'POST', path: `${signUp}/release`, caller: 'patient' }),
  release({ name: 'keep-phone', method: 'POST', path: '/api/phone-releases/keep', caller: 'patient' }),
  session({ name: 'sign-in', method: 'POST', path: '/api/sessions', caller: 'patient' }),
  session({ name: 'answer-challenge', method: 'POST', path: `${challenge}/code`, caller: 'patient' }),
  session({ name: 'resend-challenge', method: 'POST', path: `${challenge}/resend`, caller: 'patient' }),
  session({ name: 'sign-out', method: 'DELETE', path: '/api/sessions/current', caller: 'patient' }),
  session({ name: 'list-sessions', method: 'GET', path: `${me}/sessions`, caller: 'patient' }),
  session({ name: 'end-sessions', method: 'DELETE', path: `${me}/sessions`, caller: 'patient' }),
  session({ name: 'end-session', method: 'DELETE', path: `${me}/sessions/{id}`, caller: 'patient' }),
  reset({ name: 'request-reset', method: 'POST', path: '/api/password-resets', caller: 'patient' }),
  reset({ name: 'answer-reset', method: 'POST', path: `${passwordReset}/code`, caller: 'patient' }),
  reset({ name: 'finish-reset', method: 'POST', path: `${passwordReset}/password`, caller: 'patient' }),
  reset({ name: 'cancel-reset', method: 'POST', path: `${passwordReset}/cancel`, caller: 'patient' }),
  own({ name: 'read-account', method: 'GET', path: me, caller: 'patient' }),
  appointment({ name: 'link-record', method: 'POST', path: `${me}/records`, caller: 'patient' }),
  data({ name: 'export-account', method: 'GET', path: `${me}/export`, caller: 'patient' }),
  data({ name: 'erase-account', method: 'DELETE', path: me, caller: 'patient' }),
  appointment({ name: 'list-own-appointments', method: 'GET', path: `${me}/appointments`, caller: 'patient' }),
  appointment({
    name: 'book-appointment',
    method: 'POST',
    path: `${me}/appointments`,
    caller: 'patient',
    sendsNotices: true,
  }),
  appointment({
    name: 'move-own-appointment',
    method: 'POST',
    path: `${me}/appointments/{id}/move`,
    caller: 'patient',
    sendsNotices: true,
  }),
  appointment({
    name: 'cancel-own-appointment',
    method: 'DELETE',
    path: `${me}/appointments/{id}`,
    caller: 'patient',
    sendsNotices: true,
  }),
  ...detailsRoutes,
  ...emailRoutes,
] as const;

const operations = inRoom('operations');
const support = inRoom('support');

const supportRoutes = [
  support({ name: 'request-support', method: 'POST', path: '/api/support-requests', caller: 'patient' }),
  support({
    name: 'list-support-requests',
    method: 'GET',
    path: '/api/operations/support-requests',
    caller: 'operator',
  }),
  operations({ name: 'show-consents', method: 'POST', path: '/api/operations/consents', caller: 'operator' }),
] as const;

const practitioner = `${practice}/practitioners/{practitionerId}`;

const booking = inRoom('booking');

const bookingRoutes = [
  booking({ name: 'put-practitioner', method: 'PUT', path: practitioner, caller: 'practice' }),
  booking({ name: 'publish-slots', method: 'PUT', path: `${practitioner}/slots`, caller: 'practice' }),
  booking({ name: 'list-appointments', method: 'GET', path: `${practice}/appointments`, caller: 'practice' }),
  booking({ name: 'list-practices', method: 'GET', path: '/api/practices', caller: 'public' }),
  booking({ name: 'read-practice', method: 'GET', path: practice, caller: 'public' }),
  booking({ name: 'list-slots', method: 'GET', path: `${practitioner}/slots`, caller: 'public' }),
  booking({ name: 'take-hold', method: 'POST', path: '/api/slots/{slotId}/holds', caller: 'patient' }),
  booking({ name: 'read-hold', method: 'GET', path: '/api/holds/current', caller: 'patient' }),
  booking({ name: 'release-hold', method: 'DELETE', path: '/api/holds/current', caller: 'patient' }),
  booking({ name: 'replace-hold', method: 'PUT', path: `${signUp}/hold`, caller: 'patient' }),
] as const;

const of =
  <const C extends Capability>(capability: C) =>
  <R extends Omit<Route, 'capability'>>(route: R) => ({ ...route, capability });

interface RoutesOf extends Record<Capability, readonly Omit<Route, 'capability'>[]> {
  'sign-up': typeof signUpRoutes;
  practices: typeof practiceRoutes;
  accounts: readonly [...typeof accountRoutes, ...typeof supportRoutes];
  booking: typeof bookingRoutes;
}

/** Of every capability, or of that one. */
export type RouteName<C extends Capability = Capability> = RoutesOf[C][number]['name'];

export const routes: readonly (Route & { readonly name: RouteName })[] = [
  ...signUpRoutes.map(of('sign-up')),
  ...practiceRoutes.map(of('practices')),
  ...accountRoutes.map(of('accounts')),
  ...supportRoutes.map(of('accounts')),
  ...bookingRoutes.map(of('booking')),
];

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
