/** The order in which patients read their appointments: what is to come in order, then what is past, the latest first. */

/** The place of an appointment among those of a patient. Instants are epoch milliseconds. */
export interface AppointmentEntry {
  readonly practiceId: string;
  readonly appointmentId: string;
  readonly startsAt: number;
}

/** Two practices may choose one id. */
const ids = ({ appointmentId, practiceId }: AppointmentEntry) => `${appointmentId}/${practiceId}`;

const inTime = (a: AppointmentEntry, b: AppointmentEntry): number =>
  a.startsAt - b.startsAt || (ids(a) < ids(b) ? -1 : Number(ids(a) > ids(b)));

/** @param from the instant that parts what is to come from what is past: one for all pages of a list */
export const appointmentOrder =
  (from: number) =>
  (a: AppointmentEntry, b: AppointmentEntry): number => {
    const [isPastA, isPastB] = [a.startsAt <= from, b.startsAt <= from];
    if (isPastA !== isPastB) return isPastA ? 1 : -1;
    return isPastA ? inTime(b, a) : inTime(a, b);
  };
