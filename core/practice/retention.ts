/** How long an appointment is kept once it is over. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import type { Appointment } from './practice.ts';

const yearMs = 365.25 * 24 * 3600 * 1000;

/** The table may delete it from then on, with its places in all lists. */
export const keptUntil = (
  { startsAt, endsAt = startsAt }: Pick<Appointment, 'startsAt' | 'endsAt'>,
  { retention }: Pick<Configuration, 'retention'>,
): number => endsAt + retention.appointmentYears * yearMs;
