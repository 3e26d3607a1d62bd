/** The functions by name: data only, read by the stack and by the local run. */

/** A route of the HTTP API, in API Gateway's notation; `lambdas/api/<name>.ts` exports its handler. */
export interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
}

export const routes = [
  { name: 'start-sign-up', method: 'POST', path: '/api/sign-ups' },
  { name: 'read-sign-up', method: 'GET', path: '/api/sign-ups/{id}' },
  { name: 'answer-code', method: 'POST', path: '/api/sign-ups/{id}/code' },
  { name: 'resend-code', method: 'POST', path: '/api/sign-ups/{id}/code/resend' },
  { name: 'change-contact', method: 'PATCH', path: '/api/sign-ups/{id}/contact' },
  { name: 'give-consent', method: 'POST', path: '/api/sign-ups/{id}/consent' },
  { name: 'abandon-sign-up', method: 'DELETE', path: '/api/sign-ups/{id}' },
  { name: 'open-reminder', method: 'POST', path: '/api/reminders/open' },
  { name: 'note-record', method: 'PUT', path: '/api/practices/{practiceId}/patients/{recordId}' },
  { name: 'give-appointment', method: 'PUT', path: '/api/practices/{practiceId}/appointments/{appointmentId}' },
  { name: 'cancel-appointment', method: 'DELETE', path: '/api/practices/{practiceId}/appointments/{appointmentId}' },
  { name: 'remind-now', method: 'POST', path: '/api/practices/{practiceId}/appointments/{appointmentId}/reminder' },
  { name: 'list-corrections', method: 'GET', path: '/api/practices/{practiceId}/corrections' },
  { name: 'decline-correction', method: 'POST', path: '/api/practices/{practiceId}/corrections/{id}/decline' },
  { name: 'register-practice', method: 'PUT', path: '/api/operations/practices/{practiceId}' },
  { name: 'inspect-sign-up', method: 'GET', path: '/api/operations/sign-ups/{reference}' },
  { name: 'list-documents', method: 'GET', path: '/api/documents' },
  { name: 'read-document', method: 'GET', path: '/api/documents/{kind}/{version}/{language}' },
  { name: 'openapi', method: 'GET', path: '/api/openapi.json' },
] as const satisfies readonly Route[];

/** Routes that send an appointment's messages before they answer. */
const telling: readonly string[] = ['give-appointment', 'cancel-appointment', 'remind-now'];

/**
 * How long a route's function may take. A patient waits for an answer, and a call of AWS that hangs is given up in time for a
 * 503 (`inTime`); who sends waits for a provider that hangs, and must not end in the middle of a message.
 */
export const routeSeconds = (name: string): number => (telling.includes(name) ? 25 : 10);

export type RouteName = (typeof routes)[number]['name'];

/** `lambdas/steps/<name>.ts` exports the handler of a state; the key is its `${Placeholder}` in the state machine. */
export const steps = {
  MatchReminder: 'match-reminder',
  AwaitCorrection: 'await-correction',
  DeliverCode: 'deliver-code',
  CheckDuplicates: 'check-duplicates',
  AwaitConsent: 'await-consent',
  CreateAccount: 'create-account',
  TellOwner: 'tell-owner',
  Welcome: 'welcome',
  Close: 'close',
} as const;

export type StepName = (typeof steps)[keyof typeof steps];
