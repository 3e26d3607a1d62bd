/** The zone that a practice's clock shows, by its IANA name, and the practice's days in it. */
import type { Configuration } from '../configuration.ts';
import type { Practice } from './practice.ts';

/**
 * The zone of a territory with one clock, or one that nearly all of it keeps (IANA tz `zone1970.tab`). Practices of the
 * Canaries, the Azores and the Marquesas name their own.
 */
const zones: Readonly<Record<string, string>> = {
  ...{
    FR: 'Europe/Paris',
    MC: 'Europe/Monaco',
    BE: 'Europe/Brussels',
    LU: 'Europe/Luxembourg',
    NL: 'Europe/Amsterdam',
  },
  ...{ CH: 'Europe/Zurich', DE: 'Europe/Berlin', AT: 'Europe/Vienna', IT: 'Europe/Rome', ES: 'Europe/Madrid' },
  ...{ GB: 'Europe/London', IE: 'Europe/Dublin', PT: 'Europe/Lisbon' },
  ...{ GP: 'America/Guadeloupe', MF: 'America/Marigot', BL: 'America/St_Barthelemy', MQ: 'America/Martinique' },
  ...{ GF: 'America/Cayenne', PM: 'America/Miquelon', RE: 'Indian/Reunion', YT: 'Indian/Mayotte' },
  ...{ PF: 'Pacific/Tahiti', NC: 'Pacific/Noumea', WF: 'Pacific/Wallis' },
};

/** @param country of the practice's phone, ISO 3166-1 alpha-2. @returns undefined where it says nothing */
export const zoneOfTerritory = (country: string): string | undefined => zones[country];

/** The Marquesas and the Gambier Islands dial as Tahiti does. */
const furtherZones: Readonly<Record<string, string>> = { 'Pacific/Marquesas': 'PF', 'Pacific/Gambier': 'PF' };

/** @param zone IANA name. @returns ISO 3166-1 alpha-2 of the territory whose clock it is; undefined for one that is not known */
export const territoryOfZone = (zone: string): string | undefined =>
  Object.keys(zones).find(country => zones[country] === zone) ?? furtherZones[zone];

/** The practice's own, or the service's where it names none. */
export const timeZoneOf = (
  { timeZone }: Pick<Practice, 'timeZone'>,
  configuration: Pick<Configuration, 'timeZone'>,
): string => timeZone ?? configuration.timeZone;

/** Whether it is the name of a zone. An offset such as "+02:00" is none: it knows no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Making a formatter takes longer than using it, and a day of slots asks for the same one. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  formatters.set(timeZone, made);
  return made;
}

/**
 * The clock and the calendar on the wall, as if they were UTC.
 * @param at epoch milliseconds. @returns epoch milliseconds
 */
function wallClock(at: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Milliseconds by which the wall's clock is ahead of UTC at an instant (epoch milliseconds). */
export const offsetAt = (at: number, timeZone: string): number =>
  wallClock(at, timeZone) - Math.floor(at / 1000) * 1000;

/** The date on the wall at an instant: "2026-10-25". */
export const dayOf = (at: number, timeZone: string): string =>
  new Date(wallClock(at, timeZone)).toISOString().slice(0, 10);

/** By how much clocks are put back: an hour, and half of one on Lord Howe Island. */
const steps = [30, 60].map(minutes => 60_000 * minutes);

/**
 * Whether the clock on the wall shows this time twice, as in the night in which summer time ends. The hour alone then leaves
 * open which of the two is meant.
 */
export function isRepeated(at: number, timeZone: string): boolean {
  const shown = wallClock(at, timeZone);
  return steps.some(step => wallClock(at - step, timeZone) === shown || wallClock(at + step, timeZone) === shown);
}
