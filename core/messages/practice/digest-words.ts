/** The texts of a digest that every language must have. */
import type { DigestLine } from '../../booking/digest.ts';

interface LineWords {
  /** Dates and times, in words. */
  readonly when: string;
  /** The earlier time of an appointment that was moved. */
  readonly before: string | undefined;
  readonly practitioner: string;
  readonly patient: string;
}

export interface DigestWords {
  /** Of an e-mail with one line. */
  readonly subjects: Readonly<Record<DigestLine['untold'], (when: string) => string>>;
  readonly subjectOfMany: (count: number) => string;
  readonly greeting: string;
  readonly headings: Readonly<Record<DigestLine['untold'], string>>;
  readonly line: (words: LineWords) => string;
  readonly closing: (serviceName: string) => readonly string[];
}
