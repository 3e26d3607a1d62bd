/** When a phone is freed for the person who proved it. */
import fc from 'fast-check';
import {
  decideRelease,
  decideRequest,
  hadPhoneBefore,
  isReminderDue,
  mayAsk,
  nextLookAt,
  phoneFreesAt,
} from '../../../core/account/phone-release.ts';
import type { ConfigurationInput } from '../../../core/configuration.ts';
import { makeAccount } from '../../support/accounts.ts';
import { day, hour, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const release = { status: 'asked', askedAt: noon, freesAt: phoneFreesAt(noon, configuration) } as const;

describe('a recycled phone', () => {
  it.each<[string, Parameters<typeof decideRelease>, ReturnType<typeof decideRelease>]>([
    ['thirteen silent days', [release, { seenAt: [] }, noon + 14 * day - 1], 'wait'],
    ['fourteen silent days', [release, { seenAt: [] }, noon + 14 * day], 'free'],
    ['silent since before', [release, { signedInAt: noon - 1, seenAt: [noon - hour] }, noon + 14 * day], 'free'],
    ['a sign-in', [release, { signedInAt: noon, seenAt: [] }, noon + 14 * day], 'keep'],
    ['a new password', [release, { passwordChangedAt: noon, seenAt: [] }, noon + 14 * day], 'keep'],
    ['a password from before', [release, { passwordChangedAt: noon - 1, seenAt: [] }, noon + 14 * day], 'free'],
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

  it('M2: is reminded of once, in the middle of the silence', () => {
    const at = (now: number, remindedAt?: number) =>
      isReminderDue({ askedAt: noon, ...(remindedAt !== undefined && { remindedAt }) }, configuration, now);
    expect([at(noon + 7 * day - 1), at(noon + 7 * day), at(noon + 8 * day, noon + 7 * day)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is looked at every day, and at its end', () => {
    expect([nextLookAt(release, noon), nextLookAt(release, noon + 13.5 * day)]).toEqual([noon + day, noon + 14 * day]);
  });

  it.each<[string, ConfigurationInput['phoneRelease'], ConfigurationInput['session']]>([
    ['told once more when the phone is gone', { silentDays: 14, reminderDays: 14 }, {}],
    ['gone while a session of before may still be used', {}, { idleSeconds: 14 * 24 * 3600 }],
  ])('M2: an owner is not %s', (_, phoneRelease, session) => {
    expect(() => makeConfiguration({ phoneRelease, session })).toThrow(/phoneRelease/);
  });
});

describe('a request for the phone of an account', () => {
  const ended = { status: 'rejected', rejectionReason: 'account_exists', expiresAt: noon + hour } as const;

  it.each<[string, Parameters<typeof mayAsk>[0], boolean]>([
    ['within the life of a sign-up that ended so', ended, true],
    ['once that life is over', { ...ended, expiresAt: noon }, false],
    ['of one that ended otherwise', { ...ended, rejectionReason: 'too_many_codes' }, false],
    ['of one that was given up', { status: 'abandoned', expiresAt: noon + hour }, false],
    ['of one whose phone is not proven', { status: 'awaiting_code', expiresAt: noon + hour }, false],
  ])('M2: may be made %s: %#', (_, signUp, may) => {
    expect(mayAsk(signUp, noon)).toBe(may);
  });

  it('M2: is about an account that had the phone before the sign-up began', () => {
    const account = makeAccount({ phoneDigest: 'phone', openedAt: noon - 1 });
    const signUp = { phoneDigest: 'phone', createdAt: noon };
    expect(hadPhoneBefore(account, signUp)).toBe(true);
    expect(hadPhoneBefore({ ...account, openedAt: noon }, signUp)).toBe(false);
    expect(hadPhoneBefore({ ...account, phoneDigest: 'another' }, signUp)).toBe(false);
  });

  const kept = { status: 'kept', phoneDigest: 'phone', endedAt: noon } as const;
  it.each<[string, Parameters<typeof decideRequest>[1], ReturnType<typeof decideRequest>]>([
    ['the first', undefined, 'open'],
    ['one more while the days run', { status: 'asked', phoneDigest: 'phone' }, 'join'],
    ['one more while they run for another phone', { status: 'asked', phoneDigest: 'another' }, 'open'],
    ['one soon after the owner answered', { ...kept, endedAt: noon - 90 * day + 1 }, 'refuse'],
    ['one long after the owner answered', { ...kept, endedAt: noon - 90 * day }, 'open'],
    ['one after the owner answered about another phone', { ...kept, phoneDigest: 'another' }, 'open'],
    ['one after the phone was freed and taken again', { ...kept, status: 'released' }, 'open'],
  ])('M2: %s', (_, known, decided) => {
    expect(decideRequest(makeAccount(), known, 'phone', configuration, noon)).toBe(decided);
    expect(decideRequest({}, known, 'phone', configuration, noon)).toBe('unreachable');
  });
});
