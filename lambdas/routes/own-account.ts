/** The routes of a signed-in person. */
import { routesOf } from './route.ts';

const me = '/api/me';

const account = routesOf('accounts', 'me')(
  { name: 'read-account', method: 'GET', path: me, caller: 'patient' },
  { name: 'step-up', method: 'POST', path: `${me}/step-up`, caller: 'patient' },
  { name: 'change-password', method: 'PUT', path: `${me}/password`, caller: 'patient' },
);

const details = routesOf('accounts', 'details')(
  { name: 'request-phone-change', method: 'POST', path: `${me}/phone-changes`, caller: 'patient' },
  { name: 'confirm-phone-change', method: 'POST', path: `${me}/phone-changes/{id}/confirm`, caller: 'patient' },
  { name: 'request-email-change', method: 'POST', path: `${me}/email-changes`, caller: 'patient' },
  { name: 'confirm-email-change', method: 'POST', path: `${me}/email-changes/{id}/confirm`, caller: 'patient' },
);

const appointments = routesOf('accounts', 'appointments')(
  { name: 'link-record', method: 'POST', path: `${me}/records`, caller: 'patient' },
  { name: 'list-own-appointments', method: 'GET', path: `${me}/appointments`, caller: 'patient' },
  {
    name: 'book-appointment',
    method: 'POST',
    path: `${me}/appointments`,
    caller: 'patient',
    sendsNotices: true,
  },
  {
    name: 'move-own-appointment',
    method: 'POST',
    path: `${me}/appointments/{id}/move`,
    caller: 'patient',
    sendsNotices: true,
  },
  {
    name: 'cancel-own-appointment',
    method: 'DELETE',
    path: `${me}/appointments/{id}`,
    caller: 'patient',
    sendsNotices: true,
  },
);

const data = routesOf('accounts', 'data')(
  { name: 'export-account', method: 'GET', path: `${me}/export`, caller: 'patient' },
  { name: 'erase-account', method: 'DELETE', path: me, caller: 'patient' },
);

export const ownRoutes = [...account, ...details, ...appointments, ...data];
