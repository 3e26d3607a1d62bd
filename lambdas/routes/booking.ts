/** The routes of practitioners, their slots and patients' holds. */
import { routesOf } from './route.ts';

const practice = '/api/practices/{practiceId}';
const practitioner = `${practice}/practitioners/{practitionerId}`;

export const bookingRoutes = routesOf('booking', 'booking')(
  { name: 'put-practitioner', method: 'PUT', path: practitioner, caller: 'practice' },
  { name: 'publish-slots', method: 'PUT', path: `${practitioner}/slots`, caller: 'practice' },
  { name: 'list-appointments', method: 'GET', path: `${practice}/appointments`, caller: 'practice' },
  { name: 'list-practices', method: 'GET', path: '/api/practices', caller: 'public' },
  { name: 'read-practice', method: 'GET', path: practice, caller: 'public' },
  { name: 'list-slots', method: 'GET', path: `${practitioner}/slots`, caller: 'public' },
  { name: 'take-hold', method: 'POST', path: '/api/slots/{slotId}/holds', caller: 'patient' },
  { name: 'read-hold', method: 'GET', path: '/api/holds/current', caller: 'patient' },
  { name: 'release-hold', method: 'DELETE', path: '/api/holds/current', caller: 'patient' },
  { name: 'replace-hold', method: 'PUT', path: '/api/sign-ups/{id}/hold', caller: 'patient' },
);
