/** The time of an appointment, by the clock on the practice's wall, in every zone and in both nights of a clock change (F25, N3). */
import { languages } from '../../../../core/language.ts';
import { appointmentTime, shortTime } from '../../../../core/messages/format/appointment-time.ts';
import { offsetAt, zoneOfTerritory } from '../../../../core/practice/time-zone.ts';
import { day, hour, minute } from '../../../support/clock.ts';
import { makeConfiguration } from '../../../support/configuration.ts';

const paris = 'Europe/Paris';
const autumn = Date.UTC(2026, 8, 30, 23, 5);

it.each([
  ['Europe/Paris', 'jeudi 1er octobre 2026 à 01:05'],
  ['America/Guadeloupe', 'mercredi 30 septembre 2026 à 19:05'],
  ['America/Miquelon', 'mercredi 30 septembre 2026 à 21:05'],
  ['Indian/Reunion', 'jeudi 1er octobre 2026 à 03:05'],
  ['Pacific/Noumea', 'jeudi 1er octobre 2026 à 10:05'],
  ['Pacific/Wallis', 'jeudi 1er octobre 2026 à 11:05'],
  ['Pacific/Tahiti', 'mercredi 30 septembre 2026 à 13:05'],
  // Half hours and quarters.
  ['Pacific/Marquesas', 'mercredi 30 septembre 2026 à 13:35'],
  ['Asia/Kolkata', 'jeudi 1er octobre 2026 à 04:35'],
  ['Asia/Kathmandu', 'jeudi 1er octobre 2026 à 04:50'],
  ['Australia/Adelaide', 'jeudi 1er octobre 2026 à 08:35'],
  ['America/St_Johns', 'mercredi 30 septembre 2026 à 20:35'],
])('is what the clock shows in %s', (timeZone, time) => {
  expect(appointmentTime(autumn, timeZone, 'fr')).toBe(time);
});

it.each([
  ['fr', 'jeudi 1er octobre 2026 à 03:05 (heure de La Réunion)', 'jeu. 1er oct., 03:05 (heure de La Réunion)'],
  ['en', 'Thursday, 1 October 2026 at 03:05 (Réunion Time)', 'Thu 1 Oct, 03:05 (Réunion Time)'],
  ['de', 'Donnerstag, 1. Oktober 2026 um 03:05 Uhr (Réunion-Zeit)', 'Do., 1. Okt., 03:05 Uhr (Réunion-Zeit)'],
  ['it', 'giovedì 1 ottobre 2026 alle ore 03:05 (Ora di Riunione)', 'gio 1 ott, 03:05 (Ora di Riunione)'],
] as const)('names the zone where it is not the usual one, in %s, in full and in short', (language, full, short) => {
  expect(appointmentTime(autumn, 'Indian/Reunion', language, paris)).toBe(full);
  expect(shortTime(autumn, { timeZone: 'Indian/Reunion', usualZone: paris }, language, autumn)).toBe(short);
});

it('names no zone whose clock shows what the usual one shows', () => {
  expect(appointmentTime(autumn, 'Europe/Zurich', 'fr', paris)).not.toContain('(');
});

const territories = makeConfiguration().countries.map(country => [country, zoneOfTerritory(country) ?? ''] as const);

it.each(territories)('names the zone of %s (%s) exactly when its clock shows another time', (_, timeZone) => {
  for (const at of [Date.UTC(2026, 0, 15, 8), Date.UTC(2026, 6, 15, 8)])
    for (const language of languages) {
      const isForeign = offsetAt(at, timeZone) !== offsetAt(at, paris);
      const [full, short] = [
        appointmentTime(at, timeZone, language, paris),
        shortTime(at, { timeZone, usualZone: paris }, language, at),
      ];
      expect([full.includes('('), short.includes('(')]).toEqual([isForeign, isForeign]);
      const clock = new Date(at + offsetAt(at, timeZone)).toISOString().slice(11, 16);
      expect([full, short].every(text => text.includes(clock))).toBe(true);
    }
});

it('tells the year in short where another one could be meant', () => {
  const at = Date.UTC(2027, 0, 5, 8);
  const told = (writtenAt: number) => shortTime(at, { timeZone: paris }, 'fr', writtenAt);
  expect(told(at - 200 * day)).toBe('mar. 5 janv., 09:00');
  expect(told(at - 400 * day)).toBe('mar. 5 janv. 2027, 09:00');
});

/** The night in which the clock is put back, and the time that it shows twice. */
const nights = [
  ['Europe/Paris', Date.UTC(2026, 9, 25, 0, 30), hour, '02:30'],
  ['Australia/Adelaide', Date.UTC(2026, 3, 4, 16), hour, '02:30'],
  ['America/St_Johns', Date.UTC(2026, 10, 1, 3, 45), hour, '01:15'],
  ['America/Miquelon', Date.UTC(2026, 10, 1, 3, 30), hour, '01:30'],
  ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 14, 45), 30 * minute, '01:45'],
] as const;

it.each(nights)('F25: says which of the two it is in the time that %s repeats', (timeZone, first, later, clock) => {
  for (const language of languages) {
    const [one, two] = [first, first + later].map(at => appointmentTime(at, timeZone, language, timeZone));
    expect(one).toContain(`${clock}`);
    expect(two).toContain(`${clock}`);
    expect(one).not.toBe(two);
    for (const at of [first - later, first + 2 * later])
      expect(appointmentTime(at, timeZone, language, timeZone)).not.toContain('(');
  }
});

it.each([
  ['Europe/Paris', Date.UTC(2026, 2, 29, 1), '03:00'],
  ['Australia/Adelaide', Date.UTC(2026, 9, 3, 16, 30), '03:00'],
  ['America/St_Johns', Date.UTC(2026, 2, 8, 5, 30), '03:00'],
  ['Australia/Lord_Howe', Date.UTC(2026, 9, 3, 15, 30), '02:30'],
] as const)('F25: knows no time that %s leaves out', (timeZone, at, clock) => {
  expect(appointmentTime(at, timeZone, 'fr')).toContain(clock);
  expect(appointmentTime(at - minute, timeZone, 'fr')).toMatch(/01:59/);
});
