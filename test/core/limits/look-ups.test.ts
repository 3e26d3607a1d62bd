/** X33: the holder of a phone finds three accounts a day. */
import { waitForLookUp } from '../../../core/limits/look-ups.ts';
import { day, hour, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();

it.each([
  ['none', [], undefined],
  ['two', [noon, noon], undefined],
  ['three', [noon, noon - hour, noon - 2 * hour], 22 * 3600],
  ['three, the first of them a day ago', [noon, noon, noon - day], undefined],
  ['three, the first of them not quite a day ago', [noon, noon, noon - day + 1], 1],
  ['three of today and many of yesterday', [noon, noon, noon, noon - day, noon - day], 24 * 3600],
])('after %s: %j', (_, lookUps, seconds) => {
  expect(waitForLookUp(lookUps, configuration, noon)).toBe(seconds);
});
