/** The routes that open, prove or give back an account, and those to support. */
import { routesOf } from './route.ts';

const signUp = '/api/sign-ups/{id}';
const challenge = '/api/challenges/{id}';
const passwordReset = '/api/password-resets/{id}';
const me = '/api/me';

const sessions = routesOf('accounts', 'session')(
  { name: 'open-sign-up-session', method: 'POST', path: `${signUp}/session`, caller: 'patient' },
  { name: 'sign-in', method: 'POST', path: '/api/sessions', caller: 'patient' },
  { name: 'answer-challenge', method: 'POST', path: `${challenge}/code`, caller: 'patient' },
  { name: 'resend-challenge', method: 'POST', path: `${challenge}/resend`, caller: 'patient' },
  { name: 'sign-out', method: 'DELETE', path: '/api/sessions/current', caller: 'patient' },
  { name: 'list-sessions', method: 'GET', path: `${me}/sessions`, caller: 'patient' },
  { name: 'end-sessions', method: 'DELETE', path: `${me}/sessions`, caller: 'patient' },
  { name: 'end-session', method: 'DELETE', path: `${me}/sessions/{id}`, caller: 'patient' },
);

const resets = routesOf('accounts', 'reset')(
  { name: 'request-reset', method: 'POST', path: '/api/password-resets', caller: 'patient' },
  { name: 'answer-reset', method: 'POST', path: `${passwordReset}/code`, caller: 'patient' },
  { name: 'finish-reset', method: 'POST', path: `${passwordReset}/password`, caller: 'patient' },
  { name: 'cancel-reset', method: 'POST', path: `${passwordReset}/cancel`, caller: 'patient' },
);

const emails = routesOf('accounts', 'email')(
  { name: 'confirm-email', method: 'POST', path: '/api/email-confirmations', caller: 'patient' },
  { name: 'not-me', method: 'POST', path: '/api/not-me', caller: 'patient' },
  { name: 'send-email-proof', method: 'POST', path: `${signUp}/email-proof/send`, caller: 'patient' },
  { name: 'answer-email-proof', method: 'POST', path: `${signUp}/email-proof`, caller: 'patient' },
);

const releases = routesOf('accounts', 'release')(
  { name: 'release-phone', method: 'POST', path: `${signUp}/release`, caller: 'patient' },
  { name: 'keep-phone', method: 'POST', path: '/api/phone-releases/keep', caller: 'patient' },
);

const support = routesOf('accounts', 'support')(
  { name: 'request-support', method: 'POST', path: '/api/support-requests', caller: 'patient' },
  {
    name: 'list-support-requests',
    method: 'GET',
    path: '/api/operations/support-requests',
    caller: 'operator',
  },
);

const operations = routesOf(
  'accounts',
  'operations',
)({ name: 'show-consents', method: 'POST', path: '/api/operations/consents', caller: 'operator' });

export const accountRoutes = [...sessions, ...resets, ...emails, ...releases, ...support, ...operations];
