/** Whether a code may be sent and how long it must be, from the histories alone. */
import { callerEntry, unknownCaller } from '../../../core/limits/caller-history.ts';
import { nobody } from '../../../core/limits/global-history.ts';
import { unknownPhone } from '../../../core/limits/phone-history.ts';
import { type Histories, reserveSend } from '../../../core/limits/reserve.ts';
import { day, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const unknown: Histories = { phone: unknownPhone, caller: unknownCaller, global: nobody };
const request = { signUpId: 'id', caller: 'home' };

const reserve = (
  histories: Partial<Histories>,
  changes: Partial<typeof request & { keepsLength: number }> = {},
  now = noon,
  limits = configuration,
) => reserveSend({ ...unknown, ...histories }, { ...request, ...changes }, limits, now);

function lengthOf(...call: Parameters<typeof reserve>): number {
  const decided = reserve(...call);
  if (!decided.ok) throw new Error(`Refused by the limit of the ${decided.error.limit}`);
  return decided.value.length;
}

const guessedAt = (failures: number, shortFailures: number, lastGuessAt = noon) => ({
  phone: { ...unknownPhone, failures, shortFailures, lastGuessAt },
});
const times = (count: number, at: number): number[] => Array.from({ length: count }, () => at);

describe('the length of a new code', () => {
  const fiveCodes = { ...unknownCaller, shortCodes: new Set([1, 2, 3, 4, 5].map(n => callerEntry(`${n}`, noon))) };

  it.each<[string, Partial<Histories>, number]>([
    ['for somebody new', {}, 3],
    ['X02: after 8 wrong short answers to the phone', guessedAt(8, 8), 3],
    ['X02: after 9', guessedAt(9, 9), 6],
    ['X03: after 9 that are 30 days old', guessedAt(9, 9, noon - 30 * day), 6],
    ['X03: after 9 that are older', guessedAt(9, 9, noon - 30 * day - 1), 3],
    ['after 50 wrong long answers', guessedAt(50, 0), 3],
    ['X02: after 6 wrong answers from the caller', { caller: { ...unknownCaller, failures: times(6, noon) } }, 6],
    ['X05: with 5 short codes outstanding at the caller', { caller: fiveCodes }, 6],
    ['X04: while everybody’s codes are long', { global: { longUntil: noon + 1 } }, 6],
    ['X04: once they are no more', { global: { longUntil: noon } }, 3],
  ])('%s', (_, histories, length) => {
    expect(lengthOf(histories)).toBe(length);
  });

  it('is never shorter after a failure than the platform chose', () => {
    const long = makeConfiguration({ code: { length: 8, escalatedLength: 6 } });
    expect(lengthOf(guessedAt(9, 9), {}, noon, long)).toBe(8);
  });

  it('notes a short code as outstanding, and a longer one not', () => {
    const entries = (histories: Partial<Histories>) => {
      const decided = reserve(histories);
      return decided.ok && [...decided.value.charge.shortCodes];
    };
    expect(entries({})).toEqual([callerEntry('id', noon)]);
    expect(entries(guessedAt(9, 9))).toEqual([]);
  });
});

describe('a code that is sent once more', () => {
  it('keeps its length, whatever else the address holds', () => {
    const shortCodes = new Set([1, 2, 3, 4, 5].map(n => callerEntry(`${n}`, noon)));
    expect(lengthOf({ caller: { ...unknownCaller, shortCodes } }, { keepsLength: 3 })).toBe(3);
    expect(lengthOf({}, { keepsLength: 6 })).toBe(6);
  });

  it.each<[string, Partial<Histories>]>([
    ['the address', { caller: { ...unknownCaller, failures: times(6, noon) } }],
    ['everybody', { global: { longUntil: noon + 1 } }],
  ])('X28: gives way to a longer one where %s guessed since', (_, histories) => {
    expect(lengthOf(histories, { keepsLength: 3 })).toBe(6);
    expect(lengthOf(histories, { keepsLength: 8 })).toBe(8);
  });

  it('X22: gives way to a longer one when its answer would be refused even if right', () => {
    expect(lengthOf(guessedAt(9, 9), { keepsLength: 3 })).toBe(6);
    expect(lengthOf(guessedAt(9, 9), { keepsLength: 6 })).toBe(6);
    expect(lengthOf(guessedAt(8, 8), { keepsLength: 3 })).toBe(3);
  });

  it('X31: is charged to its address, as a first one is', () => {
    const decided = reserve({}, { keepsLength: 3 });
    expect(decided.ok && decided.value.phone.sends).toEqual([{ at: noon, caller: 'home' }]);
    expect(decided.ok && decided.value.charge).toEqual({
      signUps: new Set([callerEntry('id', noon)]),
      shortCodes: new Set(),
      cost: 0,
    });
  });
});

describe('a refusal', () => {
  const rung = { phone: { ...unknownPhone, sends: times(6, noon).map(at => ({ at, caller: 'home' })) } };
  const full = {
    caller: { ...unknownCaller, signUps: new Set(Array.from({ length: 120 }, (_, i) => callerEntry(`${i}`, noon))) },
  };

  it.each([
    ['human_help', guessedAt(100, 9), 30 * 24 * 3600],
    ['human_help', guessedAt(100, 9, noon - 10 * day), 20 * 24 * 3600],
    ['phone', rung, 24 * 3600],
    ['caller', full, 3600],
  ] as const)('names the limit: %s', (limit, histories, retryAfterSeconds) => {
    expect(reserve(histories)).toEqual({ ok: false, error: { limit, retryAfterSeconds } });
  });

  it('X31: comes to a resend, too, once its address has sent as much as it may', () => {
    expect(reserve(full, { keepsLength: 3 })).toMatchObject({ ok: false, error: { limit: 'caller' } });
  });
});

describe('a shared caller', () => {
  /** 120 patients in an hour, one every 30 seconds. @returns the length of each one's code */
  function hourAtTheClinic(answersAtOnce: boolean): number[] {
    const [signUps, shortCodes] = [new Set<string>(), new Set<string>()];
    const caller = { ...unknownCaller, signUps, shortCodes };
    return Array.from({ length: 120 }, (_, i) => {
      const decided = reserve({ caller }, { signUpId: `patient ${i}`, caller: 'clinic' }, noon + i * 30 * second);
      if (!decided.ok) throw new Error(`Refused by the limit of the ${decided.error.limit}`);
      const { charge, length } = decided.value;
      for (const entry of charge.signUps) signUps.add(entry);
      if (!answersAtOnce) for (const entry of charge.shortCodes) shortCodes.add(entry);
      return length;
    });
  }

  it('X05: a clinic with 120 sign-ups an hour is served, and only gets longer codes', () => {
    const lengths = hourAtTheClinic(false);
    // Ten start in the five minutes that a code lives, and nobody answers: five of them hold a short one.
    expect(lengths.filter(length => length === 3)).toHaveLength(60);
    expect(new Set(lengths)).toEqual(new Set([3, 6]));
  });

  it('gives short codes to all whose predecessors answered', () => {
    expect(new Set(hourAtTheClinic(true))).toEqual(new Set([3]));
  });
});
