/** The share of the hour's and the day's budget that one site may spend (X31). */
import { isSpentCounter, lapsedCounters, mayCost, siteBudget, spentCounters } from '../../../core/limits/site-spend.ts';
import { day, hour, minute, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const spent = (inHour: number, inDay: number) => {
  const counters = spentCounters(noon);
  return new Map([
    [counters.hour, inHour],
    [counters.day, inDay],
  ]);
};

it('is a tenth: ten dollars an hour and fifty a day', () => {
  expect(siteBudget(configuration)).toEqual({ hour: 10_000_000, day: 50_000_000 });
  expect(siteBudget(makeConfiguration({ spend: { siteShare: 0.25 } }))).toEqual({ hour: 25_000_000, day: 125_000_000 });
});

it.each([
  ['nothing spent', new Map(), undefined],
  ['room for exactly this text', spent(9_700_000, 9_700_000), undefined],
  ['the hour spent', spent(9_700_001, 9_700_001), hour],
  ['the day spent', spent(0, 49_700_001), day / 2],
  ['both spent', spent(9_900_000, 49_900_000), day / 2],
])('of the dearest text, with %s', (_, known, wait) => {
  const allowed = mayCost(known, 300_000, configuration, noon);
  expect(allowed.ok ? undefined : allowed.error.retryAfterSeconds).toBe(wait && wait / second);
});

it('begins again with the next hour of UTC, and each day has its own', () => {
  const full = spent(10_000_000, 10_000_000);
  expect(mayCost(full, 1, configuration, noon + hour - 1)).toEqual({ ok: false, error: { retryAfterSeconds: 1 } });
  expect(mayCost(full, 1, configuration, noon + hour).ok).toBe(true);
  const lastMinute = spent(0, 50_000_000);
  expect(mayCost(lastMinute, 1, configuration, noon + 11 * hour).ok).toBe(false);
  expect(mayCost(lastMinute, 1, configuration, noon + 12 * hour).ok).toBe(true);
});

it('refuses nothing that costs nothing', () => {
  expect(mayCost(spent(99_000_000, 99_000_000), 0, configuration, noon).ok).toBe(true);
});

it('knows its counters, and which of them are over', () => {
  const { hour: inHour, day: inDay } = spentCounters(noon);
  expect([inHour, inDay].every(isSpentCounter)).toBe(true);
  expect(['signUps', 'failures', 'ttl'].some(isSpentCounter)).toBe(false);
  expect(lapsedCounters(spent(1, 1), noon + 59 * minute)).toEqual([]);
  expect(lapsedCounters(spent(1, 1), noon + hour)).toEqual([inHour]);
  expect(lapsedCounters(spent(1, 1), noon + day)).toEqual([inHour, inDay]);
});

it('is no configuration where one site may not cause the dearest message', () => {
  expect(() => makeConfiguration({ spend: { siteShare: 0.003 } })).not.toThrow();
  expect(() => makeConfiguration({ spend: { siteShare: 0.0029 } })).toThrow('spend.siteShare');
});
