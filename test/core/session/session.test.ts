/** How long a session lasts. */
import fc from 'fast-check';
import { idleUntil, isLive, isSteppedUp, needsTouch, type Session, sessionTtl } from '../../../core/session/session.ts';
import { day, hour, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();

const session: Session = {
  id: 'a'.repeat(32),
  tokenHash: 'hash',
  accountId: 'b'.repeat(32),
  client: 'cookie',
  deviceName: 'Firefox, Windows',
  deviceHash: 'device',
  createdAt: noon,
  seenAt: noon,
  expiresAt: noon + 30 * day,
};

describe('a session', () => {
  it.each<[string, number, number, boolean]>([
    ['unused for a moment less than 24 hours', noon, noon + 24 * hour - 1, true],
    ['unused for 24 hours', noon, noon + 24 * hour, false],
    ['30 days old, and used a moment ago', noon + 30 * day - 1, noon + 30 * day - 1, true],
    ['past its 30 days, however much it is used', noon + 30 * day - 1, noon + 30 * day, false],
  ])('G1: %s', (_, seenAt, now, live) => {
    expect(isLive({ ...session, seenAt }, configuration, now)).toBe(live);
  });

  it('G1: is written at most once in ten minutes, and nobody who comes back within a day is sent away', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 23 * 60 }), { maxLength: 60 }), pauses => {
        let used = session;
        let now = noon;
        const writes: number[] = [];
        for (const pause of pauses) {
          now += pause * minute;
          if (now >= session.expiresAt) return;
          expect(isLive(used, configuration, now)).toBe(true);
          if (!needsTouch(used, configuration, now)) continue;
          used = { ...used, seenAt: now };
          writes.push(now);
        }
        for (const [index, at] of writes.entries())
          expect(at - (writes[index - 1] ?? noon)).toBeGreaterThanOrEqual(10 * minute);
      }),
    );
  });

  it('never lasts longer than it is kept', () => {
    const late = { ...session, seenAt: session.expiresAt - minute };
    expect(idleUntil(late, configuration)).toBe(session.expiresAt);
    expect(sessionTtl(late) * 1000).toBeGreaterThanOrEqual(session.expiresAt);
  });

  it('is stepped up until the instant that it says, and not without one', () => {
    expect(isSteppedUp(session, noon)).toBe(false);
    expect(isSteppedUp({ ...session, steppedUpUntil: noon + 10 * minute }, noon + 10 * minute - 1)).toBe(true);
    expect(isSteppedUp({ ...session, steppedUpUntil: noon + 10 * minute }, noon + 10 * minute)).toBe(false);
  });
});
