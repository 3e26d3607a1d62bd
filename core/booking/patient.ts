/** The patient of an appointment, as the booker says. */
export interface Patient {
  readonly lastName: string;
  readonly firstName: string;
  /** "1984-02-29". */
  readonly birthDate?: string | undefined;
}

const dayMs = 24 * 3600 * 1000;
const oldestMs = 130 * 366 * dayMs;

/**
 * Whether somebody alive may have been born on it; somewhere it is tomorrow already.
 * @param birthDate a real date. @param now epoch milliseconds
 */
export function isBirthDate(birthDate: string, now: number): boolean {
  const born = Date.parse(birthDate);
  return born <= now + dayMs && born > now - oldestMs;
}
