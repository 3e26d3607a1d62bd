/** An appointment as its practice sees it. */
import type { Appointment } from '../../core/practice/practice.ts';

const iso = (instant: number) => new Date(instant).toISOString();

/** @param remindAt when the reminder will go out by itself */
export const presentAppointment = (appointment: Appointment, remindAt: number | undefined) => ({
  appointmentId: appointment.id,
  recordId: appointment.recordId,
  practitioner: appointment.practitioner,
  startsAt: iso(appointment.startsAt),
  ...(appointment.endsAt !== undefined && { endsAt: iso(appointment.endsAt) }),
  status: appointment.status,
  ...(remindAt !== undefined && { remindAt: iso(remindAt) }),
});
