/** The routes of a sign-up, and of what its pages read. */
import { routesOf } from './route.ts';

const signUp = '/api/sign-ups/{id}';

export const signUpRoutes = routesOf('sign-up')(
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
);
