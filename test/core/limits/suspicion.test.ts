/** Which limits a wrong answer reached, so that operators hear of somebody who guesses. */
import { reachedLimits } from '../../../core/limits/suspicion.ts';
import { hour, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration({ ip: { maxFailures24h: 3 }, global: { failuresPerHour: 4 } });
const failures = (count: number, at = noon) => Array.from({ length: count }, () => at);

it.each([
  ['fewer than either', 2, failures(3), []],
  ['as many as one address may', 3, failures(3), ['ip.maxFailures24h']],
  ['as many as everybody may in an hour', 1, failures(4), ['global.failuresPerHour']],
  ['both', 4, failures(5), ['ip.maxFailures24h', 'global.failuresPerHour']],
  ['many, an hour ago', 1, failures(9, noon - hour), []],
])('%s', (_, ofCaller, ofAnyone, reached) => {
  expect(reachedLimits(failures(ofCaller), ofAnyone, configuration, noon)).toEqual(reached);
});
