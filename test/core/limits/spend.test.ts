/** What messages cost, and what one counter may hold of a budget (X31). */
import { callCost, dayEnd, halved, hourEnd, shareOf, textCost } from '../../../core/limits/spend.ts';
import { day, hour, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const usd = (micros: number) => micros / 1e6;

it.each([
  ['+33612345678', 1, 0.08],
  ['+33612345678', 3, 0.24],
  ['+351912345678', 1, 0.06],
  // Of its own numbering plan, although its code begins as the one of Spain does not.
  ['+352621123456', 1, 0.12],
  // Not in the list: as much as a text may cost at most.
  ['+262692123456', 1, 0.3],
])('a text to %s of %d segments costs %d dollars', (to, segments, cost) => {
  expect(usd(textCost(to, segments, configuration))).toBe(cost);
});

it.each([
  ['+33142685300', 0.05],
  ['+41446681800', 0.3],
])('a call to %s costs %d dollars', (to, cost) => {
  expect(usd(callCost(to, configuration))).toBe(cost);
});

it('goes by the longest calling code', () => {
  const textPrices = [
    { usd: 0.05, to: '44' },
    { usd: 0.2, to: '33 447700' },
  ];
  const priced = makeConfiguration({ spend: { textPrices } });
  expect(usd(textCost('+447700900123', 1, priced))).toBe(0.2);
  expect(usd(textCost('+447911123456', 1, priced))).toBe(0.05);
});

it('gives each of eight counters its part, and the texts of practices no hour', () => {
  expect(shareOf('texts', configuration)).toEqual({ hour: 12_500_000, day: 62_500_000 });
  expect(shareOf('calls', configuration)).toEqual(shareOf('texts', configuration));
  expect(shareOf('appointments', configuration)).toEqual({ hour: Number.POSITIVE_INFINITY, day: 62_500_000 });
});

it.each([
  [{ hour: 50, day: 50 }, 1, ['hour']],
  [{ hour: 51, day: 51 }, 1, []],
  [{ hour: 60, day: 250 }, 20, ['hour', 'day'].slice(0, 2)],
  [{ hour: 49, day: 249 }, 1, []],
  [{ hour: 49, day: 249 }, -1, []],
])('tells of %j after %d once, when it is half', (spent, cost, windows) => {
  expect(halved(spent, cost, { hour: 100, day: 500 })).toEqual(windows);
});

it('ends hour and day by the clock of UTC', () => {
  expect(hourEnd(noon)).toBe(noon + hour);
  expect(hourEnd(noon + hour - 1)).toBe(noon + hour);
  expect(dayEnd(noon)).toBe(noon + day / 2);
});

it('refuses a budget whose counters cannot hold the dearest message', () => {
  expect(() => makeConfiguration({ spend: { perHourUsd: 2.4, siteShare: 1 } })).not.toThrow();
  expect(() => makeConfiguration({ spend: { perHourUsd: 2.3, siteShare: 1 } })).toThrow('spend.perHourUsd');
});
