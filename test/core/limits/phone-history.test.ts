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
function play(asked: readonly { pause: number; caller: string }[], limits = configuration, before = unknownPhone) {
  let history: PhoneHistory = before;
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
  it('X22: are never more than 12 in any 24 hours, and never more than 6 of one site', () => {
    fc.assert(
      fc.property(requests, asked => {
        const { sent } = play(asked);
        for (const { at, caller } of sent) {
          const ofDay = inDayUpTo(sent, at);
          expect(ofDay.length).toBeLessThanOrEqual(12);
          expect(ofDay.filter(send => send.caller === caller).length).toBeLessThanOrEqual(6);
        }
      }),
    );
  });

  it('hold for every limit that a platform may choose', () => {
    const limits = fc.record({
      maxSends24h: fc.integer({ min: 1, max: 7 }),
      maxSendsInAll24h: fc.integer({ min: 7, max: 14 }),
    });
    fc.assert(
      fc.property(requests, limits, (asked, phone) => {
        const { sent } = play(asked, makeConfiguration({ phone }));
        for (const { at } of sent) expect(inDayUpTo(sent, at).length).toBeLessThanOrEqual(phone.maxSendsInAll24h);
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

  it('keep no more history than they need', () => {
    fc.assert(
      fc.property(requests, asked => {
        expect(play(asked).history.sends.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('strangers', () => {
  const from = (caller: string, times: number) => Array.from({ length: times }, () => ({ pause: 60, caller }));
  const twoStrangers = [...from('one', 10), ...from('other', 10)];
  const may = ({ history, now }: ReturnType<typeof play>, caller: string) =>
    withSend(history, caller, configuration, now + minute).ok;

  it('X29: at two addresses keep the owner out neither at home nor elsewhere', () => {
    const played = play([...from('home', 1), ...twoStrangers]);
    expect(may(played, 'one')).toBe(false);
    expect(may(played, 'other')).toBe(false);
    expect(may(played, 'home')).toBe(true);
    expect(may(played, 'elsewhere')).toBe(true);
  });

  it('X29: at two addresses leave a send to an owner who was never seen before', () => {
    expect(may(play(twoStrangers), 'home')).toBe(true);
  });

  it('X29: at fifty addresses leave two sends to the address that the phone is known at', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => from(`${index}`, 2)).flat();
    const played = play(fifty, configuration, { ...unknownPhone, provenFrom: 'home' });
    expect(played.sent).toHaveLength(10);
    expect(play(from('home', 10), configuration, played.history).sent).toHaveLength(2);
  });

  it('X29: who came first count as strangers once the owner proved the phone elsewhere', () => {
    const proven = { ...unknownPhone, firstFrom: 'stranger', provenFrom: 'home' };
    const played = play(from('stranger', 10), configuration, proven);
    expect(played.sent).toHaveLength(4);
    expect(play(from('home', 10), configuration, played.history).sent).toHaveLength(3);
  });

  it('leave as much as there is where a day has one send', () => {
    const once = makeConfiguration({ phone: { maxSends24h: 1, maxSendsInAll24h: 1 } });
    expect(play(from('stranger', 5), once).sent).toHaveLength(1);
  });

  it('X22: cannot use the edge of a day twice', () => {
    const { history, now } = play(from('stranger', 10));
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
