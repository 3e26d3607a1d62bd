/** An appointment as its practice sees it. */
import type { Configuration } from '../../core/configuration.ts';
import { type NoticeChannel, nextNotice, noticeChannels } from '../../core/practice/notices.ts';
import type { Appointment, PatientRecord, Practice } from '../../core/practice/practice.ts';
import { timeZoneOf } from '../../core/practice/time-zone.ts';

const iso = (instant: number) => new Date(instant).toISOString();

interface Shown {
  readonly appointment: Appointment;
  readonly record: PatientRecord;
  readonly practice: Practice;
}

export function presentAppointment(
  { appointment, record, practice }: Shown,
  configuration: Pick<Configuration, 'timeZone'>,
  now: number,
  dropped: readonly NoticeChannel[] = [],
) {
  const remindAt = nextNotice(appointment, now);
  return {
    appointmentId: appointment.id,
    recordId: appointment.recordId,
    practitioner: appointment.practitioner,
    startsAt: iso(appointment.startsAt),
    ...(appointment.endsAt !== undefined && { endsAt: iso(appointment.endsAt) }),
    timeZone: timeZoneOf(practice, configuration),
    status: appointment.status,
    channels: noticeChannels(record).filter(channel => !dropped.includes(channel)),
    ...(dropped.length > 0 && { dropped: [...new Set(dropped)] }),
    // Nobody is reminded where no message reaches.
    ...(remindAt !== undefined && noticeChannels(record).length > 0 && { remindAt: iso(remindAt) }),
  };
}
