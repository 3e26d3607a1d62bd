/** The bound on spraying that is published, and the policies that it refuses. */
import { stages } from '../../../bin/stages.ts';
import { sprayBound } from '../../../core/verification-code/spray-bound.ts';
import { makeConfiguration } from '../../support/configuration.ts';

describe('the bound on a spray', () => {
  it.each(['staging', 'production'] as const)('is fewer than one phone of a stranger in two hours in %s', stage => {
    expect(sprayBound(stages[stage]).phonesPerHour).toBeLessThanOrEqual(0.4);
  });

  it.each([
    ['by default: 200 answers, and a burst of 200 requests', {}, 0.4],
    ['at 1,000 sign-ups an hour', { global: { plannedSignUpsPerHour: 1000 } }, 0.5],
    ['at 100 sign-ups a second', { global: { plannedSignUpsPerHour: 360_000 } }, 108.2],
    ['with six digits', { code: { length: 6 } }, 0.0004],
  ])('%s', (_, overrides, expected) => {
    expect(sprayBound(makeConfiguration(overrides)).phonesPerHour).toBeCloseTo(expected, 6);
  });
});

it.each([
  ['a thousand wrong answers an hour', { global: { failureFloor: 1000 } }, 'a spray prove 1.2 phones'],
  [
    'as many wrong answers as right ones',
    { global: { failureShare: 1, plannedSignUpsPerHour: 2000 } },
    'a spray prove',
  ],
  ['a burst of a thousand requests', { throttle: { burst: 1000 } }, 'a spray prove 1.2 phones'],
  ['failures of one address that count for nobody', { ip: { maxFailures24h: 11 } }, 'global.failuresPerCaller'],
])('refuses to start with %s', (_, overrides, message) => {
  expect(() => makeConfiguration(overrides)).toThrow(message);
});
