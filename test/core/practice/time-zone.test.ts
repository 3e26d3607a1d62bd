/** The clock on a practice's wall, in every zone and in both nights of a clock change. */
import { dayOf, isRepeated, isTimeZone, offsetAt, zoneOfTerritory } from '../../../core/practice/time-zone.ts';
import { hour, minute } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const paris = 'Europe/Paris';

describe('zones', () => {
  it.each(['Europe/Paris', 'Indian/Reunion', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+5'])(
    '%s is one',
    name => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['', 'Paris', 'Europe/Nowhere', '+02:00', '-0300', '02:00', 'Europe/Paris ', '../etc/passwd', 'é'])(
    '"%s" is none',
    name => {
      expect(isTimeZone(name)).toBe(false);
    },
  );

  it('every served territory has one', () => {
    const zones = makeConfiguration().countries.map(zoneOfTerritory);
    expect(zones.filter(zone => zone === undefined || !isTimeZone(zone))).toEqual([]);
    expect([zoneOfTerritory('RE'), zoneOfTerritory('US')]).toEqual(['Indian/Reunion', undefined]);
  });
});

describe('days', () => {
  it.each([
    ['the last minute of a Paris day', '2026-11-02T22:59:59.999Z', paris, '2026-11-02'],
    ['the first of the next', '2026-11-02T23:00:00Z', paris, '2026-11-03'],
    ['a morning in Tahiti, which is an evening in Greenwich', '2026-11-02T18:00:00Z', 'Pacific/Tahiti', '2026-11-02'],
    ['the same evening in Wallis', '2026-11-02T18:00:00Z', 'Pacific/Wallis', '2026-11-03'],
    ['a leap day', '2028-02-29T12:00:00Z', paris, '2028-02-29'],
  ])('%s', (_, at, zone, day) => {
    expect(dayOf(Date.parse(at), zone)).toBe(day);
  });
});

describe('F25: the night in which summer time ends', () => {
  // 25 October 2026: at 03:00 the clock shows 02:00 again.
  it.each([
    ['01:59, once', '2026-10-24T23:59:00Z', false],
    ['02:00, the first time', '2026-10-25T00:00:00Z', true],
    ['02:30, the first time', '2026-10-25T00:30:00Z', true],
    ['02:30, the second time', '2026-10-25T01:30:00Z', true],
    ['02:59, the second time', '2026-10-25T01:59:00Z', true],
    ['03:00, once', '2026-10-25T02:00:00Z', false],
  ])('shows %s', (_, at, repeated) => {
    expect(isRepeated(Date.parse(at), paris)).toBe(repeated);
  });

  it('is a day of 25 hours, all of them the same date', () => {
    const midnight = Date.parse('2026-10-24T22:00:00Z');
    const days = Array.from({ length: 25 }, (_, n) => dayOf(midnight + n * hour, paris));
    expect([...new Set(days)]).toEqual(['2026-10-25']);
    expect(dayOf(midnight + 25 * hour, paris)).toBe('2026-10-26');
  });

  it('half an hour is repeated where clocks are put back by half of one', () => {
    // 5 April 2026, Lord Howe Island: at 02:00 the clock shows 01:30 again.
    const first = Date.parse('2026-04-04T14:30:00Z');
    expect([0, 29, 30, 59].map(m => isRepeated(first + m * minute, 'Australia/Lord_Howe'))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([-1, 60].map(m => isRepeated(first + m * minute, 'Australia/Lord_Howe'))).toEqual([false, false]);
  });
});

describe('F25: the night in which summer time begins', () => {
  // 29 March 2026: at 02:00 the clock shows 03:00.
  it('shows no time twice, and has 23 hours', () => {
    const midnight = Date.parse('2026-03-28T23:00:00Z');
    const hours = Array.from({ length: 23 }, (_, n) => midnight + n * hour);
    expect(hours.filter(at => isRepeated(at, paris))).toEqual([]);
    expect([...new Set(hours.map(at => dayOf(at, paris)))]).toEqual(['2026-03-29']);
    expect(dayOf(midnight + 23 * hour, paris)).toBe('2026-03-30');
  });

  it('changes what the clock is ahead by', () => {
    const change = Date.parse('2026-03-29T01:00:00Z');
    expect([offsetAt(change - 1, paris), offsetAt(change, paris)]).toEqual([hour, 2 * hour]);
  });
});
