/** What one network address may do, without refusing a clinic or a family. */
import fc from 'fast-check';
import {
  type AddressHistory,
  mayHoldShortCode,
  shortCodeEntry,
  unknownAddress,
  withShortCode,
  withSignUp,
} from '../../../core/limits/address-history.ts';
import { day, hour, minute, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();

describe('the sign-ups of one address', () => {
  const play = (pauses: readonly number[], limits = configuration) => {
    let history = unknownAddress;
    let now = noon;
    const started: number[] = [];
    for (const pause of pauses) {
      now += pause * second;
      const decided = withSignUp(history, limits, now);
      if (!decided.ok) {
        const after = decided.error.retryAfterSeconds;
        expect(withSignUp(history, limits, now + after * second).ok).toBe(true);
        expect(withSignUp(history, limits, now + (after - 1) * second).ok).toBe(false);
        continue;
      }
      history = decided.value;
      started.push(now);
    }
    return { started, history, now };
  };

  it('are never more than the limit in any hour, and a refusal says when to come back', () => {
    const five = makeConfiguration({ ip: { signUpsPerHour: 5 } });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1800 }), { maxLength: 60 }), pauses => {
        const { started, history } = play(pauses, five);
        for (const end of started)
          expect(started.filter(at => at > end - hour && at <= end).length).toBeLessThanOrEqual(5);
        expect(history.signUps.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('a clinic may start 120 in an hour, every hour', () => {
    const { started, history } = play(Array(360).fill(30));
    expect(started).toHaveLength(360);
    expect(withSignUp(history, configuration, started.at(-1) ?? 0)).toEqual({
      ok: false,
      error: { retryAfterSeconds: 30 },
    });
  });
});

describe('the short codes that an address holds', () => {
  const holding = (...drawn: number[]): AddressHistory =>
    drawn.reduce(
      (history, at, i) => withShortCode(history, shortCodeEntry(`id${i}`, at), configuration, at),
      unknownAddress,
    );

  it('X05: are five at a time', () => {
    const four = holding(noon, noon, noon, noon);
    expect(mayHoldShortCode(four, configuration, noon)).toBe(true);
    const five = holding(noon, noon, noon, noon, noon);
    expect(mayHoldShortCode(five, configuration, noon)).toBe(false);
  });

  it('X05: count until nobody can answer them, to the millisecond', () => {
    const five = holding(noon, noon, noon, noon, noon);
    expect(mayHoldShortCode(five, configuration, noon + 5 * minute - 1)).toBe(false);
    expect(mayHoldShortCode(five, configuration, noon + 5 * minute)).toBe(true);
  });

  it('are struck off once nobody can answer them', () => {
    const later = withShortCode(
      holding(noon, noon + minute),
      shortCodeEntry('new', noon + 5 * minute),
      configuration,
      noon + 5 * minute,
    );
    expect([...later.shortCodes]).toEqual([
      shortCodeEntry('id1', noon + minute),
      shortCodeEntry('new', noon + 5 * minute),
    ]);
  });

  it('of one sign-up are two when they were drawn at two instants', () => {
    expect(shortCodeEntry('id', 1)).not.toBe(shortCodeEntry('id', 2));
  });
});

describe('wrong answers of an address', () => {
  it.each([
    ['five of a day', [1, 2, 3, 4, 5], noon, true],
    ['six of a day', [1, 2, 3, 4, 5, 6], noon, false],
    ['six, one of them a day old', [24 * 3600, 1, 2, 3, 4, 5], noon, true],
    ['six, one of them not quite a day old', [24 * 3600 - 1, 1, 2, 3, 4, 5], noon, false],
    ['six of yesterday', [1, 2, 3, 4, 5, 6], noon + day, true],
  ])('X02: after %s it may hold a short code: %s', (_, secondsAgo, now, may) => {
    const failures = secondsAgo.map(ago => noon - ago * second);
    expect(mayHoldShortCode({ ...unknownAddress, failures }, configuration, now)).toBe(may);
  });
});
