/** An appointment as its patient sees it. */
import type * as z from 'zod/mini';
import { appointmentId } from '../../core/booking/appointment-id.ts';
import { changeableUntil } from '../../core/booking/own-appointment.ts';
import type { Configuration } from '../../core/configuration.ts';
import type { Appointment, PatientRecord, Practice } from '../../core/practice/practice.ts';
import { timeZoneOf } from '../../core/practice/time-zone.ts';
import type { appointmentsAnswer } from './account-answers.ts';
import type { bookedAnswer } from './booking-answers.ts';
import { presentPractice } from './present-booking.ts';

type View = z.output<typeof appointmentsAnswer>['appointments'][number];

const iso = (instant: number) => new Date(instant).toISOString();

/** `changeableUntil` is absent when nothing can be done online any more. */
export function presentOwnAppointment(
  { appointment, practice, record }: { appointment: Appointment; practice: Practice; record: PatientRecord },
  configuration: Configuration,
  now: number,
): View {
  const { status, startsAt, endsAt, practitioner, practitionerId } = appointment;
  const until = changeableUntil(appointment, configuration);
  return {
    id: appointmentId(appointment),
    status,
    startsAt: iso(startsAt),
    ...(endsAt !== undefined && { endsAt: iso(endsAt) }),
    timeZone: timeZoneOf(practice, configuration),
    practitioner,
    ...(practitionerId !== undefined && { practitionerId }),
    practice: {
      id: practice.id,
      name: practice.name,
      phone: practice.phone,
      ...(practice.address !== undefined && { address: practice.address }),
    },
    patient: {
      ...(record.firstName !== undefined && { firstName: record.firstName }),
      lastName: record.lastName,
    },
    ...(until !== undefined && until > now && { changeableUntil: iso(until) }),
  };
}

/** To the session that booked or moved it. */
export function presentBooked(
  appointment: Appointment,
  practice: Practice,
  configuration: Configuration,
): z.output<typeof bookedAnswer>['appointment'] {
  const { startsAt, endsAt, practitioner } = appointment;
  const timeZone = timeZoneOf(practice, configuration);
  return {
    id: appointmentId(appointment),
    status: 'booked',
    startsAt: iso(startsAt),
    ...(endsAt !== undefined && { endsAt: iso(endsAt) }),
    timeZone,
    practitioner,
    practice: presentPractice(practice, timeZone),
    changeableUntil: iso(startsAt - 1000 * configuration.booking.cancelUntilSeconds),
  };
}
