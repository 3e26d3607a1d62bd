/** An appointment as its practice sees it. */
import { noticeChannels } from '../../core/practice/notices.ts';
import type { Appointment, PatientRecord } from '../../core/practice/practice.ts';

const iso = (instant: number) => new Date(instant).toISOString();

/**
 * @param timeZone of the practice, IANA name
 * @param remindAt when the reminder will go out by itself
 */
export const presentAppointment = (
  appointment: Appointment,
  record: PatientRecord,
  timeZone: string,
  remindAt: number | undefined,
) => ({
  appointmentId: appointment.id,
  recordId: appointment.recordId,
  practitioner: appointment.practitioner,
  startsAt: iso(appointment.startsAt),
  ...(appointment.endsAt !== undefined && { endsAt: iso(appointment.endsAt) }),
  timeZone,
  status: appointment.status,
  channels: noticeChannels(record),
  // Nobody is reminded where no message reaches.
  ...(remindAt !== undefined && noticeChannels(record).length > 0 && { remindAt: iso(remindAt) }),
});
