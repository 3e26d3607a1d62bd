/** The retention of appointments and patient records. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import type { Appointment, PatientRecord } from './practice.ts';

const yearMs = 365.25 * 24 * 3600 * 1000;
const monthMs = yearMs / 12;

/** The table may delete it from then on, with its places in all lists. */
export const keptUntil = (
  { startsAt, endsAt = startsAt }: Pick<Appointment, 'startsAt' | 'endsAt'>,
  { retention }: Pick<Configuration, 'retention'>,
): number => endsAt + retention.appointmentYears * yearMs;

/** From then on a record may go, unless the table still keeps an appointment of it. */
export const recordKeptUntil = (notedAt: number, { retention }: Pick<Configuration, 'retention'>): number =>
  notedAt + retention.recordYears * yearMs;

/** An appointment that is made with the record renews it. Once a month is enough. */
export const isToBeRenewed = ({ notedAt = 0 }: Pick<PatientRecord, 'notedAt'>, now: number): boolean =>
  notedAt + monthMs <= now;
