/** Problems of signed-in people with their appointments, in English. */
import type { OwnAppointmentProblems } from '../text-types.ts';

export const ownAppointmentProblems: OwnAppointmentProblems = {
  unknown_appointment: () => ({
    title: 'Appointment not found',
    detail: 'This appointment is not among yours, or no longer exists. Go back to your list of appointments.',
  }),
  given_by_practice: () => ({
    title: 'Given by the practice',
    detail: 'Your practice gave you this appointment, so it cannot be cancelled or moved online. Call the practice.',
  }),
  other_practice: () => ({
    title: 'Slot at another practice',
    detail: 'This slot is at another practice. Choose a slot of the practice where you have your appointment.',
  }),
  too_late: () => ({
    title: 'Too late to change',
    detail: 'This appointment is too close to be cancelled or moved online. Call the practice.',
  }),
  too_many_appointments: () => ({
    title: 'Too many appointments',
    detail: 'You already have many appointments to come. Cancel one of them, or call the practice.',
  }),
};
