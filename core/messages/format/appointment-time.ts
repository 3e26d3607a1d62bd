/** The date and time of an appointment in a person's words. */
import { type Language, locales } from '../../language.ts';
import { isRepeated, offsetAt } from '../../practice/time-zone.ts';

/** A format takes a millisecond to make, and a run of reminders needs the same one thousands of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

const hourAndMinute = { hour: '2-digit', minute: '2-digit' } as const;
const shortDay = { weekday: 'short', day: 'numeric', month: 'short', ...hourAndMinute } as const;
/** In full, as an e-mail and a page say it; in short, as a text message does, with the year where another one could be meant. */
const styles = {
  full: { dateStyle: 'full', timeStyle: 'short' },
  short: shortDay,
  shortWithYear: { ...shortDay, year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function formatFor(style: keyof typeof styles, timeZone: string, language: Language): Intl.DateTimeFormat {
  const name = `${style} ${language} ${timeZone}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone });
  formats.set(name, format);
  return format;
}

/**
 * "jeudi 12 novembre 2026 à 14:30": the clock on the practice's wall, not the reader's. The zone is named where a reader
 * would misread the time: the usual clock shows another time, or summer time repeats the hour.
 * @param startsAt epoch milliseconds
 * @param timeZone IANA name
 * @param usualZone the zone that readers take for granted: the service's
 * @throws RangeError when a time zone is unknown
 */
export function appointmentTime(
  startsAt: number,
  timeZone: string,
  language: Language,
  usualZone: string = timeZone,
): string {
  return told('full', startsAt, { timeZone, usualZone }, language);
}

/** Nobody takes a date that is so far for one of this year. */
const nearMs = 300 * 24 * 3600 * 1000;

interface Zones {
  readonly timeZone: string;
  readonly usualZone?: string | undefined;
}

/** "jeu. 12 nov., 14:30", for a text message. @param writtenAt epoch milliseconds */
export function shortTime(startsAt: number, zones: Zones, language: Language, writtenAt: number): string {
  const isNear = Math.abs(startsAt - writtenAt) < nearMs;
  return told(isNear ? 'short' : 'shortWithYear', startsAt, zones, language);
}

function told(
  style: keyof typeof styles,
  startsAt: number,
  { timeZone, usualZone = timeZone }: Zones,
  language: Language,
): string {
  const time = inWords(formatFor(style, timeZone, language).format(startsAt), language);
  const isPlain = offsetAt(startsAt, timeZone) === offsetAt(startsAt, usualZone) && !isRepeated(startsAt, timeZone);
  return isPlain ? time : `${time} (${zoneName(startsAt, timeZone, language)})`;
}

function inWords(time: string, language: Language): string {
  if (language === 'fr') return time.replace(' 1 ', ' 1er ');
  return language === 'de' ? `${time} Uhr` : time;
}

/** "heure de La Réunion", "heure d’été d’Europe centrale". */
function zoneName(at: number, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'long' });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
