/** The limits of one network address, without refusing a clinic or a family. */
import fc from 'fast-check';
import {
  type CallerHistory,
  callerEntry,
  hasGuessed,
  lapsed,
  mayHoldShortCode,
  mayStart,
  shortCodesOf,
  signUpsAtLimit,
  unknownCaller,
} from '../../../core/limits/caller-history.ts';
import { day, hour, minute, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const entries = (...instants: number[]) => new Set(instants.map((at, i) => callerEntry(`id${i}`, at)));

describe('the sign-ups of one caller', () => {
  const play = (pauses: readonly number[], limits = configuration) => {
    const signUps = new Set<string>();
    const history: CallerHistory = { ...unknownCaller, signUps };
    let now = noon;
    const started: number[] = [];
    const may = (at: number) => mayStart(history, callerEntry('another', at), limits, at);
    for (const [i, pause] of pauses.entries()) {
      now += pause * second;
      const entry = callerEntry(`id${i}`, now);
      const decided = mayStart(history, entry, limits, now);
      if (!decided.ok) {
        const after = decided.error.retryAfterSeconds;
        expect(may(now + after * second).ok).toBe(true);
        expect(may(now + (after - 1) * second).ok).toBe(false);
        continue;
      }
      signUps.add(entry);
      started.push(now);
    }
    return { started, may };
  };

  it('are never more than the limit in any hour, and a refusal says when to come back', () => {
    const five = makeConfiguration({ ip: { signUpsPerHour: 5 } });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1800 }), { maxLength: 60 }), pauses => {
        const { started } = play(pauses, five);
        for (const end of started)
          expect(started.filter(at => at > end - hour && at <= end).length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('a clinic may start 120 in an hour, every hour', () => {
    const { started, may } = play(Array(360).fill(30));
    expect(started).toHaveLength(360);
    expect(may(started.at(-1) ?? 0)).toEqual({ ok: false, error: { retryAfterSeconds: 30 } });
  });

  it('one that is decided again is not counted against itself', () => {
    const history = { ...unknownCaller, signUps: entries(...Array<number>(120).fill(noon)) };
    expect(mayStart(history, callerEntry('id7', noon), configuration, noon).ok).toBe(true);
    expect(mayStart(history, callerEntry('id120', noon), configuration, noon).ok).toBe(false);
  });
});

describe('the short codes that an address holds', () => {
  const may = (instants: readonly number[], now: number, signUpId = 'new') =>
    mayHoldShortCode(
      { ...unknownCaller, shortCodes: entries(...instants) },
      callerEntry(signUpId, noon),
      configuration,
      now,
    );
  const five = [noon, noon, noon, noon, noon];

  it('X05: are five at a time', () => {
    expect(may(five.slice(1), noon)).toBe(true);
    expect(may(five, noon)).toBe(false);
  });

  it('X05: count until nobody can answer them, to the millisecond', () => {
    expect(may(five, noon + 5 * minute - 1)).toBe(false);
    expect(may(five, noon + 5 * minute)).toBe(true);
  });

  it('one that is decided again is not counted against itself', () => {
    expect(may(five, noon, 'id3')).toBe(true);
  });

  it('of one sign-up are two when they were drawn at two instants', () => {
    expect(callerEntry('id', 1)).not.toBe(callerEntry('id', 2));
  });
});

describe('what has lapsed', () => {
  const at = (now: number) => {
    const history = { ...unknownCaller, signUps: entries(noon, noon + 1), shortCodes: entries(noon, noon + 1) };
    const { signUps, shortCodes } = lapsed(history, configuration, now);
    return { signUps: signUps.size, shortCodes: shortCodes.size };
  };

  it.each([
    ['a code, while it can be answered', noon + 5 * minute - 1, { signUps: 0, shortCodes: 0 }],
    ['a code, with its life', noon + 5 * minute, { signUps: 0, shortCodes: 1 }],
    ['a sign-up, while it counts', noon + hour - 1, { signUps: 0, shortCodes: 2 }],
    ['a sign-up, after an hour', noon + hour, { signUps: 1, shortCodes: 2 }],
  ])('%s', (_, now, expected) => {
    expect(at(now)).toEqual(expected);
  });
});

describe('wrong answers of an caller', () => {
  it.each([
    ['five of a day', [1, 2, 3, 4, 5], noon, true],
    ['six of a day', [1, 2, 3, 4, 5, 6], noon, false],
    ['six, one of them a day old', [24 * 3600, 1, 2, 3, 4, 5], noon, true],
    ['six, one of them not quite a day old', [24 * 3600 - 1, 1, 2, 3, 4, 5], noon, false],
    ['six of yesterday', [1, 2, 3, 4, 5, 6], noon + day, true],
  ])('X02: after %s it may hold a short code: %s', (_, secondsAgo, now, may) => {
    const failures = secondsAgo.map(ago => noon - ago * second);
    const history = { ...unknownCaller, failures };
    expect(hasGuessed(history, configuration, now)).toBe(!may);
  });
});

describe('the sign-ups behind outstanding short codes', () => {
  const holding = (...instants: number[]): CallerHistory => ({ ...unknownCaller, shortCodes: entries(...instants) });

  it('X05: are asked for only where they leave no room for another', () => {
    expect(signUpsAtLimit(holding(noon, noon, noon, noon), configuration, noon)).toEqual([]);
    const five = signUpsAtLimit(holding(noon, noon, noon, noon, noon), configuration, noon);
    expect(five).toEqual(['id0', 'id1', 'id2', 'id3', 'id4']);
  });

  it('X05: leave out the codes that nobody can answer any more', () => {
    const old = noon - 5 * minute;
    expect(signUpsAtLimit(holding(old, noon, noon, noon, noon), configuration, noon)).toEqual([]);
  });

  it('are asked for once, however many codes each has', () => {
    const caller = {
      ...unknownCaller,
      shortCodes: new Set([1, 2, 3, 4, 5].map(after => callerEntry('a', noon + after))),
    };
    expect(signUpsAtLimit(caller, configuration, noon + 5)).toEqual(['a']);
  });

  it('are found again by their ids, all codes of each', () => {
    const caller = { ...unknownCaller, shortCodes: new Set(['1#a', '2#a', '3#ab']) };
    expect(shortCodesOf(caller, ['a'])).toEqual(new Set(['1#a', '2#a']));
    expect(shortCodesOf(caller, [])).toEqual(new Set());
  });
});
