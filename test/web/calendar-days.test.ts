/** The days and times of the calendar, by the practice's clock, also in the nights in which clocks change. */
import { dayWords, rangeWords, timeRows } from '../../web/booking/calendar/calendar-days.ts';

const slot = (startsAt: string) => ({ slotId: startsAt, startsAt, endsAt: startsAt });

/** Each row with the day of the month of its slots. */
const rowsOf = (instants: readonly string[], days: readonly string[], timeZone = 'Europe/Paris') =>
  timeRows(instants.map(slot), days, timeZone, 'fr').map(({ time, slots }) => [
    time,
    ...slots.map(found => found?.startsAt ?? ''),
  ]);

test('slots of the same time stand in one row, on their days by the practice’s clock', () => {
  const paris = ['2026-11-12T08:00:00.000Z', '2026-11-13T08:00:00.000Z', '2026-11-13T07:40:00.000Z'];
  expect(rowsOf(paris, ['2026-11-12', '2026-11-13'])).toEqual([
    ['08:40', '', paris[2]],
    ['09:00', paris[0], paris[1]],
  ]);
  // In La Réunion the evening by UTC is the next day.
  const late = '2026-11-12T21:00:00.000Z';
  expect(rowsOf([late], ['2026-11-12', '2026-11-13'], 'Indian/Reunion')).toEqual([['01:00', '', late]]);
});

test('F25: the hour that a clock shows twice is two rows, in the order in which they come', () => {
  const [summer, winter] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'] as const;
  expect(rowsOf([winter, summer], ['2026-10-25'])).toEqual([
    ['02:30 UTC+2', summer],
    ['02:30 UTC+1', winter],
  ]);
});

test.each([
  ['Pacific/Marquesas', '2026-11-12T18:00:00.000Z', '08:30', '2026-11-12'],
  ['Asia/Kolkata', '2026-11-12T19:00:00.000Z', '00:30', '2026-11-13'],
  ['Australia/Adelaide', '2026-11-12T13:30:00.000Z', '00:00', '2026-11-13'],
  ['America/St_Johns', '2026-11-13T03:00:00.000Z', '23:30', '2026-11-12'],
])('N3: a slot stands at the time and on the day of %s', (timeZone, startsAt, clock, day) => {
  expect(rowsOf([startsAt], [day], timeZone)).toEqual([[clock, startsAt]]);
});

test('F25: half an hour that Lord Howe Island shows twice is two rows', () => {
  const [summer, winter] = ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'] as const;
  const rows = rowsOf([winter, summer], ['2026-04-05'], 'Australia/Lord_Howe');
  expect(rows).toEqual([
    ['01:45 UTC+11', summer],
    ['01:45 UTC+10:30', winter],
  ]);
});

test('F25: a slot keeps its day and its time across the hour that is left out', () => {
  const [before, after] = ['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z'] as const;
  expect(rowsOf([before, after], ['2026-03-29'])).toEqual([
    ['01:30', before],
    ['03:30', after],
  ]);
});

test.each([
  ['fr', '29 novembre – 1er décembre 2026', '1er décembre'],
  ['en', '29 November – 1 December 2026', '1 December'],
  ['de', '29. November – 1. Dezember 2026', '1. Dezember'],
  ['it', '29 novembre – 1º dicembre 2026', '1º dicembre'],
] as const)('in %s: %s', (language, range, first) => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect(plain(rangeWords('2026-11-29', '2026-12-01', language))).toBe(range);
  expect(dayWords('2026-12-01', language, 'long')[1]).toBe(first);
});
