/** A stranger with patience and many addresses against one phone (requirement B4, catalogue X02, X03, X22). */

import { stages } from '../../../bin/stages.ts';
import { guessBound } from '../../../core/verification-code/guess-bound.ts';
import { outcomeOf } from '../../support/answers.ts';
import { day, hour, minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newAddress, newPhone, Patient, wrongFor } from '../../support/patient.ts';
import type { Answer } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';

const configuration = { ...stages.local, global: { ...stages.local.global, failureFloor: 12 } };
const bound = guessBound(configuration);

let service: Service;

beforeAll(async () => {
  stopClock();
  service = await startService({
    crowded: true,
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    configuration: { global: configuration.global },
  });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

/** The stranger's results: the length of every code that was compared, and the answers to sign-ups and resends. */
class Attack {
  readonly compared: number[] = [];
  readonly refusals = new Set<string>();
  readonly phone = newPhone();

  /** The chance that one of these guesses had been right. */
  get chance(): number {
    return this.compared.reduce((sum, length) => sum + 10 ** -length, 0);
  }

  get short(): number {
    return this.compared.filter(length => length === configuration.code.length).length;
  }

  /** From one address: a sign-up, every guess at its code, a resend over the other channel, and so on to the end. */
  async from(address: string): Promise<void> {
    const stranger = new Patient(service, { phone: this.phone, from: address });
    const messages = () => stranger.codeMessages().length;
    const received = messages();
    const started = await stranger.start();
    if (started.status !== 202) return void this.refusals.add(outcomeOf(started));
    for (let send = 1; ; send++) {
      await this.guess(stranger, await stranger.readCode(received + send));
      passTime(10 * minute);
      const resent = await stranger.resend(send % 2 ? 'voice' : 'sms');
      if (resent.status !== 202) return void this.refusals.add(outcomeOf(resent));
    }
  }

  private async guess(stranger: Patient, code: string): Promise<void> {
    await stranger.until('awaiting_code', 'rejected');
    for (let step = 1; step <= 5; step++) {
      const outcome = outcomeOf(await stranger.answer(wrongFor(code, step)));
      if (outcome === '422 wrong_code') this.compared.push(code.length);
      else this.refusals.add(outcome);
    }
  }
}

describe('one phone', () => {
  it('X02, B4: over sign-ups, resends, channels and 50 addresses in a day, nine short guesses are compared', async () => {
    const attack = new Attack();
    for (let address = 1; address <= 50; address++) await attack.from(`127.50.0.${address}`);
    expect(attack.short).toBe(configuration.phone.maxFailures);
    // The first address is the one that the phone is known at; the other 49 leave it two sends, which it has used up.
    expect(attack.compared.length).toBeLessThanOrEqual(
      configuration.phone.maxSendsInAll24h * configuration.code.maxAttempts,
    );
    expect(attack.chance).toBeLessThanOrEqual(bound.perPhonePerDay);
    expect(service.outbox.list(attack.phone)).toHaveLength(configuration.phone.maxSendsInAll24h);
    expect([...attack.refusals]).toEqual(expect.arrayContaining(['429 too_many_attempts', '429 too_many_codes']));
  });

  it('X02: codes collected first, from many addresses, share the nine guesses too', async () => {
    const phone = newPhone();
    const strangers = Array.from(
      { length: 5 },
      (_, index) => new Patient(service, { phone, from: `127.55.0.${index}` }),
    );
    const guesses: (() => Promise<Answer>)[] = [];
    for (const [index, stranger] of strangers.entries()) {
      await stranger.start();
      const code = await stranger.readCode(index + 1);
      expect(code).toHaveLength(configuration.code.length);
      await stranger.until('awaiting_code');
      for (const step of [1, 2, 3]) guesses.push(() => stranger.answer(wrongFor(code, step)));
    }
    const outcomes = (await Promise.all(guesses.map(guess => guess()))).map(outcomeOf);
    expect(outcomes.filter(outcome => outcome === '422 wrong_code')).toHaveLength(9);
    expect(outcomes.filter(outcome => outcome === '410 code_expired')).toHaveLength(6);
  });

  it('X03: every day for 30 days stays under the bound of the month, and then helps the owner again', async () => {
    const attack = new Attack();
    for (let today = 1; today <= 30; today++) {
      const begun = Date.now();
      for (let caller = 1; caller <= 4; caller++) await attack.from(`127.60.${today}.${caller}`);
      passTime(begun + day + minute - Date.now());
    }
    expect(attack.short).toBe(configuration.phone.maxFailures);
    expect(attack.compared.length).toBe(configuration.phone.maxFailuresTotal);
    expect(attack.chance).toBeLessThanOrEqual(bound.perPhonePerWindow);

    passTime(configuration.phone.windowDays * day);
    const owner = new Patient(service, { phone: attack.phone });
    const received = owner.codeMessages().length;
    await owner.start();
    const code = await owner.readCode(received + 1);
    expect(code).toHaveLength(configuration.code.length);
    expect(outcomeOf(await owner.answer(code))).toBe('200');
  });

  it('X22 X29: strangers at two addresses leave the owner sends, at home and on the way', async () => {
    const phone = newPhone();
    const from = (address: string) => new Patient(service, { phone, from: address });
    const begin = async (address: string) => outcomeOf(await from(address).start());
    expect(await begin('127.70.0.1')).toBe('202');
    const outcomes: string[] = [];
    for (let attempt = 1; attempt <= 5; attempt++)
      for (const stranger of ['127.70.0.2', '127.70.0.3']) outcomes.push(await begin(stranger));
    expect(outcomes).toEqual([...Array(5).fill('202'), ...Array(5).fill('429 too_many_codes')]);
    expect(await begin('127.70.0.4')).toBe('202');
    const owner = from('127.70.0.1');
    expect(outcomeOf(await owner.start())).toBe('202');
    await owner.answer(await owner.readCode(8));
    await owner.until('awaiting_consent');
  });
});

describe('one guess at each of many phones', () => {
  const start = async (from?: string) => {
    const patient = new Patient(service, from ? { from } : {});
    await patient.start();
    return { patient, code: await patient.readCode() };
  };
  const lengthNow = async () => {
    const { patient, code } = await start();
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    return code.length;
  };
  /** One wrong answer for each phone, from one address or from as many. */
  const spray = async (phones: number, from?: string) => {
    for (let victim = 1; victim <= phones; victim++) {
      const { patient, code } = await start(from);
      await patient.until('awaiting_code');
      await patient.answer(wrongFor(code));
    }
  };
  const limit = configuration.global.failureFloor;

  it('X32: from one address makes nobody else’s code long', async () => {
    passTime(day);
    await spray(limit + 5, newAddress());
    expect(await lengthNow()).toBe(3);
  });

  it('X04, X28: makes every code long for an hour, those that are out already too, and refuses nobody', async () => {
    passTime(day);
    const [early, late] = [await start(), await start()];
    expect(early.code).toHaveLength(3);
    await spray(limit);
    expect(await lengthNow()).toBe(3);
    await spray(1);
    expect(await lengthNow()).toBe(6);

    expect(outcomeOf(await early.patient.answer(early.code))).toBe('410 code_expired');
    const long = await early.patient.readCode(2);
    expect(long).toHaveLength(6);
    await early.patient.until('awaiting_code');
    expect(outcomeOf(await early.patient.answer(long))).toBe('200');
    // A wrong answer is told no other thing.
    expect(outcomeOf(await late.patient.answer(wrongFor(late.code)))).toBe('410 code_expired');
    expect(await late.patient.readCode(2)).toHaveLength(6);

    passTime(hour + 1);
    expect(await lengthNow()).toBe(3);
  });

  it('X28: where one address guessed, the other codes that it holds are void', async () => {
    passTime(day);
    const from = newAddress();
    const [first, second, third] = [await start(from), await start(from), await start(from)];
    for (const { patient, code } of [first, second])
      for (const step of [1, 2, 3]) await patient.answer(wrongFor(code, step));
    expect(outcomeOf(await third.patient.answer(third.code))).toBe('410 code_expired');
    const long = await third.patient.readCode(2);
    await third.patient.until('awaiting_code');
    expect(outcomeOf(await third.patient.answer(long))).toBe('200');
  });
});
