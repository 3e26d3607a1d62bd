/** Whether a password is compared: strangers slow themselves, and nobody else. */
import fc from 'fast-check';
import type { Tries } from '../../../core/limits/tries.ts';
import { decideSignIn, type SignInTries, untried } from '../../../core/session/sign-in.ts';
import { hour, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const decide = (tries: Partial<SignInTries>, now = noon) => decideSignIn({ ...untried, ...tries }, configuration, now);
const ago = (count: number, milliseconds: number): Tries => ({ count, lastAt: noon - milliseconds });

const tries = fc.record({ count: fc.nat({ max: 500 }), lastAt: fc.integer({ min: noon - 48 * hour, max: noon }) });

describe('a sign-in', () => {
  it.each<[string, Partial<SignInTries>, object]>([
    ['nothing was tried', {}, { next: 'compare' }],
    ['a few typing errors', { caller: ago(3, 0) }, { next: 'compare' }],
    ['a stranger in a hurry', { caller: ago(4, 0) }, { next: 'wait', retryAfterSeconds: 2 }],
    ['a stranger who waited', { caller: ago(4, 2000) }, { next: 'compare' }],
    ['the thirtieth try of a network', { caller: ago(30, minute) }, { next: 'prove_phone' }],
    ['the same in a hurry', { caller: ago(30, 0) }, { next: 'wait', retryAfterSeconds: 60 }],
    ['a network of a /48 that tried too often', { site: ago(300, 0) }, { next: 'wait', retryAfterSeconds: 6 }],
    ['the same after its wait', { site: ago(300, 6000) }, { next: 'prove_phone' }],
    ['a /48 as busy as a network may be', { site: ago(30, 0) }, { next: 'compare' }],
    ['an account that strangers guessed at', { account: ago(10, 0) }, { next: 'prove_phone' }],
    ['the same a day later', { account: ago(10, 24 * hour) }, { next: 'compare' }],
    ['a known device', { device: ago(9, hour) }, { next: 'compare' }],
    ['a known device whose budget is spent', { device: ago(10, hour) }, { next: 'prove_phone' }],
  ])('P2: %s', (_, known, decided) => {
    expect(decide(known)).toEqual(decided);
  });

  it('H2: whatever strangers did, from wherever, a known device is asked for its password as if they had not', () => {
    fc.assert(
      fc.property(tries, tries, tries, (device, caller, account) => {
        expect(decide({ device, caller, account })).toEqual(decide({ device }));
      }),
    );
  });

  it('P2: nobody is locked out: after the wait that is told, the password or the phone is asked for', () => {
    fc.assert(
      fc.property(fc.option(tries, { nil: undefined }), tries, tries, (device, caller, account) => {
        const first = decide({ device, caller, account });
        const seconds = first.next === 'wait' ? first.retryAfterSeconds : 0;
        expect(seconds).toBeLessThanOrEqual(60);
        expect(decide({ device, caller, account }, noon + 1000 * seconds).next).not.toBe('wait');
      }),
    );
  });

  it('P2: strangers have no more than ten passwords a day compared at one account', () => {
    fc.assert(
      fc.property(tries, account => {
        const isLate = account.lastAt <= noon - 24 * hour;
        const isCompared = decide({ account }).next === 'compare';
        expect(isCompared).toBe(isLate || account.count < 10);
      }),
    );
  });
});
