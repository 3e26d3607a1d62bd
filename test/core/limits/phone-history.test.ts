/** The sends of one phone: laws that hold whenever and from wherever they are asked for. */
import fc from 'fast-check';
import { type PhoneHistory, recentFailures, unknownPhone, withSend } from '../../../core/limits/phone-history.ts';
import { day, hour, minute, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();

/** Requests in the order of their arrival: the pause before each, in seconds, and where it came from. */
const requests = fc.array(
  fc.record({
    pause: fc.oneof(fc.integer({ min: 0, max: 8 * 3600 }), fc.constant(0), fc.constant(24 * 3600)),
    caller: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  }),
  { minLength: 1, maxLength: 60 },
);

/** Plays them all. @returns those that were sent, and the history they left */
function play(asked: readonly { pause: number; caller: string }[], limits = configuration) {
  let history: PhoneHistory = unknownPhone;
  let now = noon;
  const sent: { at: number; caller: string }[] = [];
  for (const { pause, caller } of asked) {
    now += pause * second;
    const decided = withSend(history, caller, limits, now);
    if (!decided.ok) continue;
    history = decided.value;
    sent.push({ at: now, caller });
  }
  return { sent, history, now };
}

const inDayUpTo = <T extends { at: number }>(sent: readonly T[], end: number): T[] =>
  sent.filter(({ at }) => at > end - day && at <= end);

describe('the sends of one phone', () => {
  it('X22: are never more than 5 in any 24 hours', () => {
    fc.assert(
      fc.property(requests, asked => {
        const { sent } = play(asked);
        for (const { at } of sent) expect(inDayUpTo(sent, at).length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('X22: are never more than 4 in any 24 hours from one caller', () => {
    fc.assert(
      fc.property(requests, asked => {
        const { sent } = play(asked);
        for (const { at, caller } of sent) {
          const own = inDayUpTo(sent, at).filter(send => send.caller === caller);
          expect(own.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  it('hold for every limit that a platform may choose', () => {
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 7 }), (asked, maxSends24h) => {
        const { sent } = play(asked, makeConfiguration({ phone: { maxSends24h } }));
        for (const { at } of sent) expect(inDayUpTo(sent, at).length).toBeLessThanOrEqual(maxSends24h);
        expect(sent.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are possible again exactly when the answer says so', () => {
    fc.assert(
      fc.property(requests, fc.constantFrom('a', 'h'), (asked, caller) => {
        const { history, now } = play(asked);
        const decided = withSend(history, caller, configuration, now);
        if (decided.ok) return;
        const after = decided.error.retryAfterSeconds;
        expect(after).toBeGreaterThan(0);
        expect(after).toBeLessThanOrEqual(24 * 3600);
        expect(withSend(history, caller, configuration, now + after * second).ok).toBe(true);
        expect(withSend(history, caller, configuration, now + (after - 1) * second).ok).toBe(false);
      }),
    );
  });

  it('are possible again as soon as the own send lapses, for which one was kept back', () => {
    const asked = ['a', 'b', 'c', 'd', 'e'].map(caller => ({ pause: caller === 'a' ? 0 : 60, caller }));
    const { history, now } = play(asked);
    const decided = withSend(history, 'a', configuration, now);
    expect(decided).toEqual({ ok: false, error: { retryAfterSeconds: 24 * 3600 - 4 * 60 } });
  });

  it('keep no more history than they need', () => {
    fc.assert(
      fc.property(requests, asked => {
        expect(play(asked).history.sends.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('the last send of a day', () => {
  const stranger = Array.from({ length: 10 }, () => ({ pause: 60, caller: 'stranger' }));

  it('X22: is there for an address that has not rung yet', () => {
    const { sent, history, now } = play(stranger);
    expect(sent).toHaveLength(4);
    expect(withSend(history, 'owner', configuration, now).ok).toBe(true);
  });

  it('is not kept back where a day has only one', () => {
    const once = makeConfiguration({ phone: { maxSends24h: 1 } });
    expect(play(stranger, once).sent).toHaveLength(1);
  });

  it('X22: five strangers make the owner wait, at most a day', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map(caller => ({ pause: 60, caller }));
    const { history, now } = play(five);
    const decided = withSend(history, 'owner', configuration, now);
    expect(decided).toEqual({ ok: false, error: { retryAfterSeconds: (day - 4 * minute) / second } });
  });

  it('the edge of a day cannot be used twice', () => {
    const { history, now } = play(stranger);
    const first = history.sends[0]?.at ?? 0;
    expect(now - first).toBeLessThan(hour);
    expect(withSend(history, 'stranger', configuration, first + day - 1).ok).toBe(false);
    const atTheEdge = withSend(history, 'stranger', configuration, first + day);
    expect(atTheEdge.ok && withSend(atTheEdge.value, 'stranger', configuration, first + day).ok).toBe(false);
  });
});

describe('failures', () => {
  const history = { ...unknownPhone, failures: 12, shortFailures: 9, lastGuessAt: noon };
  it.each([
    ['30 days after the last guess', noon + 30 * day, { all: 12, short: 9 }],
    ['a millisecond later', noon + 30 * day + 1, { all: 0, short: 0 }],
    ['with a clock that is behind', noon - 5 * minute, { all: 12, short: 9 }],
  ])('X03 F18: %s', (_, now, counted) => {
    expect(recentFailures(history, configuration, now)).toEqual(counted);
  });
});
