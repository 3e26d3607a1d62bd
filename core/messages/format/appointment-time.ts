/** The date and time of an appointment in a person's words. */
import { type Language, locales } from '../../language.ts';

/** A format takes a millisecond to make, and a run of reminders needs the same one thousands of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string, language: Language): Intl.DateTimeFormat {
  const name = `${language} ${timeZone}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeStyle: 'short', timeZone });
  formats.set(name, format);
  return format;
}

/**
 * "jeudi 12 novembre 2026 à 14:30": the clock on the practice's wall, not the reader's. `startsAt` in epoch
 * milliseconds, `timeZone` an IANA name. @throws RangeError when the time zone is unknown
 */
export function appointmentTime(startsAt: number, timeZone: string, language: Language): string {
  const time = formatFor(timeZone, language).format(startsAt);
  if (language === 'fr') return time.replace(' 1 ', ' 1er ');
  return language === 'de' ? `${time} Uhr` : time;
}
