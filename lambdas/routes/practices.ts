/** The routes that practices call, and the one that registers a practice. */
import { routesOf } from './route.ts';

const practice = '/api/practices/{practiceId}';

export const practiceRoutes = routesOf('practices', 'practice')(
  {
    name: 'register-practice',
    method: 'PUT',
    path: '/api/operations/practices/{practiceId}',
    caller: 'operator',
  },
  {
    name: 'upsert-patient-record',
    method: 'PUT',
    path: `${practice}/patients/{recordId}`,
    caller: 'practice',
  },
  {
    name: 'erase-patient-record',
    method: 'DELETE',
    path: `${practice}/patients/{recordId}`,
    caller: 'practice',
  },
  {
    name: 'schedule-appointment',
    method: 'PUT',
    path: `${practice}/appointments/{appointmentId}`,
    caller: 'practice',
    sendsNotices: true,
  },
  {
    name: 'cancel-appointment',
    method: 'DELETE',
    path: `${practice}/appointments/{appointmentId}`,
    caller: 'practice',
    sendsNotices: true,
  },
  {
    name: 'remind-now',
    method: 'POST',
    path: `${practice}/appointments/{appointmentId}/reminder`,
    caller: 'practice',
    sendsNotices: true,
  },
  { name: 'list-corrections', method: 'GET', path: `${practice}/corrections`, caller: 'practice' },
  {
    name: 'decline-correction',
    method: 'POST',
    path: `${practice}/corrections/{id}/decline`,
    caller: 'practice',
  },
);
