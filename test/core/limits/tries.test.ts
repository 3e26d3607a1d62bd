/** Tries of one key: laws of the pace, for any steps. */
import fc from 'fast-check';
import { mayTry, noTries, type Pace, recentTries, type Tries, waitAfter } from '../../../core/limits/tries.ts';
import { hour, noon, second } from '../../support/clock.ts';

const pace: Pace = {
  windowSeconds: 24 * 3600,
  steps: [
    { from: 3, waitSeconds: 2 },
    { from: 6, waitSeconds: 60 },
  ],
};

/** Asks after each pause, and counts what is let through. */
function play(pauses: readonly number[]) {
  let tries: Tries = noTries;
  let now = noon;
  const made: number[] = [];
  for (const pause of pauses) {
    now += pause * second;
    if (!mayTry(tries, pace, now).ok) continue;
    tries = { count: recentTries(tries, pace, now) + 1, lastAt: now };
    made.push(now);
  }
  return { tries, made, now };
}

describe('tries', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 2],
    [5, 2],
    [6, 60],
    [1000, 60],
  ])('P2: after %i of them the next one waits %i seconds', (count, seconds) => {
    expect(waitAfter(count, pace)).toBe(seconds);
  });

  it('P2: whoever waits as long as was said is let through: nobody is ever locked out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 60 }), pauses => {
        const { tries, now } = play(pauses);
        const answer = mayTry(tries, pace, now);
        const seconds = answer.ok ? 0 : answer.error.retryAfterSeconds;
        expect(seconds).toBeLessThanOrEqual(60);
        expect(mayTry(tries, pace, now + seconds * second).ok).toBe(true);
      }),
    );
  });

  it('P2: in one window at most the first steps and one try a minute go through', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 20, maxLength: 200 }), pauses => {
        const { made } = play(pauses);
        const sixth = made[5];
        if (sixth === undefined) return;
        const after = made.filter(at => at > sixth);
        for (const [index, at] of after.entries())
          expect(at - (after[index - 1] ?? sixth)).toBeGreaterThanOrEqual(60 * second);
      }),
    );
  });

  it('forgets them one window after the last, and not before', () => {
    const tries = { count: 7, lastAt: noon };
    expect(recentTries(tries, pace, noon + 24 * hour - 1)).toBe(7);
    expect(recentTries(tries, pace, noon + 24 * hour)).toBe(0);
  });
});
