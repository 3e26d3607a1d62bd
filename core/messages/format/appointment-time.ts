/** The date and time of an appointment in a person's words. */
import { type Language, locales } from '../../language.ts';

/**
 * "jeudi 12 novembre 2026 à 14:30": the clock on the practice's wall, not the reader's. `startsAt` in epoch
 * milliseconds, `timeZone` an IANA name. @throws RangeError when the time zone is unknown
 */
export function appointmentTime(startsAt: number, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeStyle: 'short', timeZone });
  const time = format.format(startsAt);
  if (language === 'fr') return time.replace(' 1 ', ' 1er ');
  return language === 'de' ? `${time} Uhr` : time;
}
