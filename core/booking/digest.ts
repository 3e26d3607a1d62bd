/**
 * E-mails tell a practice of its patients' bookings, cancellations and moves. The first one is told at once, and what
 * follows it shortly comes together. Instants are epoch milliseconds.
 */
import type { Configuration } from '../configuration.ts';

/** One change, of which the practice is still to be told. */
export interface DigestLine {
  readonly practiceId: string;
  readonly appointmentId: string;
  readonly untold: 'booked' | 'cancelled' | 'moved';
  /** The time at which the appointment begins, or would have begun. */
  readonly startsAt: number;
  /** The earlier time of an appointment that was moved. */
  readonly before?: number;
}

/** One e-mail takes so many lines, since a transaction of a hundred writes strikes them off. */
export const digestLines = 90;

/** The time at which the practice may be told again. @param isComplete whether one e-mail held everything */
export const nextDigestAt = (now: number, isComplete: boolean, { booking }: Pick<Configuration, 'booking'>): number =>
  isComplete ? now + 1000 * booking.digestEverySeconds : now;

/** Longer than two runs of the function that sends, and an e-mail that had to be tried again. */
const graceMs = 10 * 60_000;

/** Whether the practice should have been told long ago. @param since when the oldest line was written */
export const isLate = (since: number, now: number, { booking }: Pick<Configuration, 'booking'>): boolean =>
  now > since + 1000 * booking.digestEverySeconds + graceMs;
