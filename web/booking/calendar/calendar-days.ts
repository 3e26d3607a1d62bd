/** Days of a calendar, "2026-11-12", and the free slots on each, by the clock on the practice's wall. */
import { type Language, locales } from '../../../core/language.ts';
import { dayOf, isRepeated, offsetAt } from '../../../core/practice/time-zone.ts';
import type { FreeSlot } from '../../api/booking-calls.ts';
import { readerZone } from '../../reader-zone.ts';

export type Day = string;

const dayMs = 24 * 3600 * 1000;

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);

export const daysFrom = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

export const dayOfSlot = ({ startsAt }: FreeSlot, timeZone: string): Day => dayOf(Date.parse(startsAt), timeZone);

/** "9:20", or "02:30 (UTC+1)" in the hour that a clock shows twice. */
function timeOfSlot({ startsAt }: FreeSlot, timeZone: string, language: Language): string {
  const at = Date.parse(startsAt);
  const format = new Intl.DateTimeFormat(locales[language], {
    ...{ timeZone, hour: '2-digit', minute: '2-digit' },
    ...(isRepeated(at, timeZone) && { timeZoneName: 'shortOffset' }),
  });
  return format.format(at);
}

/** A row of the grid: a time, and the slot of each day at that time. */
export interface TimeRow {
  readonly time: string;
  readonly slots: readonly (FreeSlot | undefined)[];
}

/** The slots of these days, in rows by time of day. */
export function timeRows(
  slots: readonly FreeSlot[],
  days: readonly Day[],
  timeZone: string,
  language: Language,
): TimeRow[] {
  const rows = new Map<string, (FreeSlot | undefined)[]>();
  for (const slot of slots) {
    const column = days.indexOf(dayOfSlot(slot, timeZone));
    if (column < 0) continue;
    const time = timeOfSlot(slot, timeZone, language);
    const row = rows.get(time) ?? days.map(() => undefined);
    row[column] = slot;
    rows.set(time, row);
  }
  return [...rows]
    .map(([time, found]) => ({ time, slots: found }))
    .sort((one, other) => clockOf(one).localeCompare(clockOf(other)) || aheadOf(other) - aheadOf(one));

  // An hour that a clock shows twice comes first by summer time, which is further ahead.
  function aheadOf({ slots: [...found] }: TimeRow): number {
    const any = found.find(slot => slot !== undefined);
    return any ? offsetAt(Date.parse(any.startsAt), timeZone) : 0;
  }
}

const clockOf = ({ time }: TimeRow): string => time.slice(0, 5);

/** "lun. 12 nov." in parts: the weekday and the date. @param length of the words */
export function dayWords(day: Day, language: Language, length: 'short' | 'long'): readonly [string, string] {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(Date.parse(day));
  return [format({ weekday: length }), ordinal(format({ day: 'numeric', month: length }), language)];
}

/** The first of a month, as French and Italian write it; and no zero before a day. */
function ordinal(dates: string, language: Language): string {
  const plain = dates.replace(/\b0(?=\d)/g, '');
  if (language === 'fr') return plain.replace(/\b1(?= \p{L})/gu, '1er');
  return language === 'it' ? plain.replace(/\b1(?= \p{L})/gu, '1º') : plain;
}

/** "12–18 novembre 2026" */
export function rangeWords(first: Day, last: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return ordinal(format.formatRange(Date.parse(first), Date.parse(last)), language);
}

/**
 * "heure de La Réunion", where the reader's own clock shows another time than the practice's.
 * @param at an instant that is shown, epoch milliseconds
 */
export function foreignZone(at: number, timeZone: string, language: Language): string | undefined {
  if (offsetAt(at, timeZone) === offsetAt(at, readerZone())) return undefined;
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'long' });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
