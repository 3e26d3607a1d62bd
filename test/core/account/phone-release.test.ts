/** When a phone is freed for the person who proved it. */
import fc from 'fast-check';
import { decideRelease, releaseDueAt } from '../../../core/account/phone-release.ts';
import { day, hour, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const release = { status: 'asked', askedAt: noon, dueAt: releaseDueAt(noon, configuration) } as const;

describe('a recycled phone', () => {
  it.each<[string, Parameters<typeof decideRelease>, ReturnType<typeof decideRelease>]>([
    ['thirteen silent days', [release, { seenAt: [] }, noon + 14 * day - 1], 'wait'],
    ['fourteen silent days', [release, { seenAt: [] }, noon + 14 * day], 'free'],
    ['silent since before', [release, { signedInAt: noon - 1, seenAt: [noon - hour] }, noon + 14 * day], 'free'],
    ['a sign-in', [release, { signedInAt: noon, seenAt: [] }, noon + 14 * day], 'keep'],
    ['a session in use', [release, { seenAt: [noon - day, noon + day] }, noon + 2 * day], 'keep'],
    ['an answer', [{ ...release, status: 'kept' }, { seenAt: [] }, noon + 15 * day], 'over'],
    ['freed already', [{ ...release, status: 'released' }, { seenAt: [] }, noon + 15 * day], 'over'],
  ])('M2: %s', (_, question, decided) => {
    expect(decideRelease(...question)).toBe(decided);
  });

  it('M2: any sign of life since the question keeps the phone, whenever it is looked at', () => {
    fc.assert(
      fc.property(fc.nat(60 * 24), fc.nat(60 * 24), (signHour, lookHour) => {
        const signs = { seenAt: [noon + signHour * hour] };
        expect(decideRelease(release, signs, noon + lookHour * hour)).toBe('keep');
      }),
    );
  });

  it('M2: takes fourteen days at least, whatever is configured', () => {
    expect(() => makeConfiguration({ phoneRelease: { silentDays: 13 } })).toThrow();
  });
});
