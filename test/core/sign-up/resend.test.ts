/** When a code may be sent again, over which channel, and for how long it can be answered. */
import fc from 'fast-check';
import { nextSend } from '../../../core/sign-up/resend.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { isSentAgain, maxSends, resendAfter, sendsLeft } from '../../../core/verification-code/resending.ts';
import { minute, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const configuration = makeConfiguration();

const sentAs = (number: number, overrides: Partial<SignUp> = {}) =>
  makeSignUp({ status: 'awaiting_code', send: { number, channel: 'sms', status: 'sent', at: noon }, ...overrides });

const onFixedLine = {
  contact: { phone: '+33123456789', line: 'fixed_line', isCallable: true, email: 'a@exemple.fr' },
} as const;

describe('the waiting times', () => {
  it.each([
    [1, 60],
    [2, 180],
    [3, 600],
  ])('after send %i it is %i seconds', (number, seconds) => {
    const signUp = sentAs(number);
    const at = noon + seconds * second;
    expect(resendAfter(signUp, configuration)).toBe(at);
    expect(nextSend(signUp, undefined, configuration, at - 1)).toEqual({
      ok: false,
      error: { code: 'too_soon', retryAfterSeconds: 1 },
    });
    expect(nextSend(signUp, undefined, configuration, noon)).toMatchObject({ error: { retryAfterSeconds: seconds } });
    expect(nextSend(signUp, undefined, configuration, at)).toEqual({ ok: true, value: 'sms' });
  });

  it('X02: four sends are the last, however long one waits', () => {
    expect(maxSends(configuration)).toBe(4);
    expect(resendAfter(sentAs(4), configuration)).toBeUndefined();
    expect(nextSend(sentAs(4), undefined, configuration, noon + 59 * minute)).toEqual({
      ok: false,
      error: { code: 'too_many_codes' },
    });
  });

  it('are those of the platform', () => {
    const once = makeConfiguration({ code: { resendAfterSeconds: [5] } });
    expect(maxSends(once)).toBe(2);
    expect(resendAfter(sentAs(1), once)).toBe(noon + 5 * second);
  });
});

describe('the requested channel', () => {
  const later = noon + minute;

  it.each([
    ['a mobile', {}, 'voice', { ok: true, value: 'voice' }],
    ['a mobile', {}, 'sms', { ok: true, value: 'sms' }],
    ['a fixed line', onFixedLine, 'voice', { ok: true, value: 'voice' }],
    ['a fixed line', onFixedLine, 'sms', { ok: false, error: { code: 'invalid_channel' } }],
  ] as const)('%s%j asks for %s', (_, overrides, requested, decided) => {
    expect(nextSend(sentAs(1, overrides), requested, configuration, later)).toEqual(decided);
  });

  it('without one, is the channel of the send before', () => {
    const called = sentAs(1, { send: { number: 1, channel: 'voice', status: 'sent', at: noon } });
    expect(nextSend(called, undefined, configuration, later)).toEqual({ ok: true, value: 'voice' });
  });
});

describe('nothing is sent', () => {
  const refused = { ok: false, error: { code: 'not_awaiting_code' } };

  it.each(['code_accepted', 'awaiting_consent', 'creating', 'completed', 'rejected', 'abandoned'] as const)(
    'once the sign-up is %s',
    status => {
      expect(nextSend(sentAs(1, { status }), undefined, configuration, noon + minute)).toEqual(refused);
    },
  );

  it('F17: once its time is over, or its contact dropped', () => {
    const signUp = sentAs(1);
    const { contact: _, ...dropped } = signUp;
    const expired = { ok: false, error: { code: 'sign_up_expired' } };
    expect(nextSend(signUp, undefined, configuration, signUp.expiresAt)).toEqual(expired);
    expect(nextSend({ ...signUp, status: 'expired' }, undefined, configuration, noon)).toEqual(expired);
    expect(nextSend(dropped, undefined, configuration, noon + minute)).toEqual(refused);
  });
});

describe('a patient without a code that can be answered', () => {
  /** The last send was just now. */
  const holding = (number: number, code: Partial<SignUp['code']>) =>
    sentAs(number, { code: { ...makeSignUp().code, ...code } });

  it.each([
    ['waits no longer than the code lives', 3, { expiresAt: noon + 4 * minute }, 4 * minute],
    ['waits the shortest time though it expires at once', 3, { expiresAt: noon + 10 * second }, minute],
    ['waits the shortest time after three wrong answers', 2, { expiresAt: noon + 5 * minute, attempts: 3 }, minute],
    ['waits as before while the code outlives the wait', 2, { expiresAt: noon + 5 * minute }, 3 * minute],
    ['waits as before for a code that is on its way', 2, {}, 3 * minute],
  ] as const)('%s', (_, number, code, wait) => {
    const signUp = holding(number, code);
    expect(resendAfter(signUp, configuration)).toBe(noon + wait);
    expect(nextSend(signUp, undefined, configuration, noon + wait)).toMatchObject({ ok: true });
  });

  it('gets no send more than anybody', () => {
    expect(resendAfter(holding(4, { attempts: 3 }), configuration)).toBeUndefined();
  });

  it('property: with sends left, never waits beyond the code’s life and the shortest wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 300 }),
        (number, attempts, life) => {
          const after = resendAfter(holding(number, { attempts, expiresAt: noon + life * second }), configuration);
          expect(after).toBeLessThanOrEqual(noon + Math.max(life, 60) * second);
          expect(after).toBeGreaterThanOrEqual(noon + minute);
        },
      ),
    );
  });
});

it('a code that was held back may be asked for at once, and counts as the send that it is', () => {
  const held = sentAs(1, { send: { number: 1, channel: 'sms', status: 'held', at: noon } });
  expect(nextSend(held, undefined, configuration, noon)).toEqual({ ok: true, value: 'sms' });
  expect([sendsLeft(held, configuration), sendsLeft(sentAs(1), configuration)]).toEqual([4, 3]);
});

describe('a code', () => {
  const code = (attempts: number, expiresAt?: number) => {
    const signUp = makeSignUp();
    return { ...signUp, code: { ...signUp.code, attempts, ...(expiresAt !== undefined && { expiresAt }) } };
  };

  it.each([
    ['not sent yet', code(0), true],
    ['with an attempt left and a minute to live', code(2, noon + minute), true],
    ['that would die before another may be asked for', code(0, noon + minute - 1), false],
    ['expired', code(0, noon), false],
    ['with no attempt left', code(3, noon + minute), false],
  ])('%s: comes again: %s', (_, signUp, alive) => {
    expect(isSentAgain(signUp, configuration, noon)).toBe(alive);
  });
});
