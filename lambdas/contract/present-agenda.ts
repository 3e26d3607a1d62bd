/** An appointment in its practice's list, with its patient. */
import type { Appointment, PatientRecord } from '../../core/practice/practice.ts';

const iso = (instant: number) => new Date(instant).toISOString();

/** @param record undefined when the practice erased it */
export function presentAgenda({
  appointment,
  record,
}: {
  appointment: Appointment;
  record: PatientRecord | undefined;
}) {
  const { id, recordId, practitioner, practitionerId, startsAt, endsAt, status } = appointment;
  return {
    ...{ appointmentId: id, recordId, practitioner },
    ...(practitionerId !== undefined && { practitionerId }),
    startsAt: iso(startsAt),
    ...(endsAt !== undefined && { endsAt: iso(endsAt) }),
    status,
    ...(record && { patient: presentPatient(record) }),
  };
}

const presentPatient = ({ lastName, firstName, birthDate, phone, email }: PatientRecord) => ({
  lastName,
  ...(firstName !== undefined && { firstName }),
  ...(birthDate !== undefined && { birthDate }),
  ...(phone !== undefined && { phone }),
  ...(email !== undefined && { email }),
});
