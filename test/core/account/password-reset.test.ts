/** The proofs that a reset needs before it may be used. */
import {
  afterProof,
  type PasswordReset,
  type Proof,
  type ResetStatus,
  type ResetStep,
  resetMay,
  whenUnreachable,
  whyUnusable,
} from '../../../core/account/password-reset.ts';
import { day, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const atOnce: ResetStep = { next: 'grant', usableAt: noon, usableUntil: noon + 30 * minute };
const tomorrow: ResetStep = { next: 'grant', usableAt: noon + day, usableUntil: noon + day + 30 * minute };
const email: ResetStep = { next: 'prove_email' };

describe('a reset', () => {
  it.each<[string, boolean, Proof[], boolean, ResetStep]>([
    ['a known device, the phone', true, ['phone'], true, atOnce],
    ['a known device, the phone, no e-mail', true, ['phone'], false, atOnce],
    ['an unknown device, the phone, an e-mail to prove', false, ['phone'], true, email],
    ['an unknown device, the phone, no confirmed e-mail', false, ['phone'], false, tomorrow],
    ['an unknown device, both', false, ['phone', 'email'], true, atOnce],
    ['an unknown device, the e-mail alone', false, ['email'], true, tomorrow],
    ['a known device, the e-mail alone', true, ['email'], true, tomorrow],
    ['nothing proven', true, [], true, { next: 'refuse' }],
  ])('H3: %s', (_, isKnownDevice, proven, hasConfirmedEmail, step) => {
    expect(afterProof({ isKnownDevice, proven }, hasConfirmedEmail, configuration, noon)).toEqual(step);
  });

  it.each<[string, Proof[], boolean, ResetStep]>([
    ['the phone does not reach: the e-mail, if there is one', [], false, email],
    ['nor does the e-mail, once the phone is proven', ['phone'], true, tomorrow],
    ['neither does', [], true, { next: 'refuse' }],
  ])('H3: %s', (_, proven, isSecondCode, step) => {
    expect(whenUnreachable({ proven, isSecondCode }, configuration, noon)).toEqual(step);
  });

  it('H3: no e-mail alone, nor a phone alone on an unknown device, ever opens an account at once', () => {
    for (const isKnownDevice of [true, false])
      for (const hasConfirmedEmail of [true, false])
        for (const proven of [[], ['email'], ...(isKnownDevice ? [] : [['phone']])] as Proof[][]) {
          const step = afterProof({ isKnownDevice, proven }, hasConfirmedEmail, configuration, noon);
          expect(step.next === 'grant' ? step.usableAt : noon + day).toBeGreaterThanOrEqual(noon + day);
        }
  });

  const granted: PasswordReset = {
    status: 'granted',
    proven: ['phone'],
    isSecondCode: false,
    isKnownDevice: false,
    credentialVersion: 3,
    usableAt: noon,
    usableUntil: noon + 30 * minute,
  };
  it.each<[string, Partial<PasswordReset>, number, number, ReturnType<typeof whyUnusable>]>([
    ['now', {}, 3, noon, undefined],
    ['to the last moment', {}, 3, noon + 30 * minute - 1, undefined],
    ['not after thirty minutes', {}, 3, noon + 30 * minute, 'unusable'],
    ['not before the wait is over', {}, 3, noon - 1, 'too_early'],
    ['not once the password was changed otherwise', {}, 4, noon, 'unusable'],
    ['not a second time', { status: 'used' }, 3, noon, 'unusable'],
    ['not once it was cancelled', { status: 'cancelled' }, 3, noon, 'unusable'],
    ['not while codes are asked for', { status: 'proving' }, 3, noon, 'unusable'],
  ])('P3, X37: may be used %s', (_, changed, version, now, why) => {
    expect(whyUnusable({ ...granted, ...changed }, version, now)).toBe(why);
  });

  it.each<[ResetStatus, ResetStatus[]]>([
    ['proving', ['proving', 'granted', 'cancelled']],
    ['granted', ['used', 'cancelled']],
    ['used', []],
    ['cancelled', []],
  ])('X37: %s may become only %j', (from, allowed) => {
    const all: ResetStatus[] = ['proving', 'granted', 'used', 'cancelled'];
    expect(all.filter(to => resetMay(from, to))).toEqual(allowed);
  });
});
