/** Guessing, replaying and forging the code of one sign-up (requirements B2 to B5, catalogue X01, X06, X07, X08). */

import { outcomeOf, problemOf } from '../../support/answers.ts';
import { minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { Patient, wrongFor } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ crowded: true, reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => service.stop());
afterEach(releaseClock);

const tally = (outcomes: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

async function waiting(): Promise<{ patient: Patient; code: string }> {
  const patient = new Patient(service);
  await patient.start();
  return { patient, code: await patient.readCode() };
}

describe('a code', () => {
  it('X01, B2: of 999 guesses at once three are compared, and none afterwards, even the right one', async () => {
    const { patient, code } = await waiting();
    const guesses = Array.from({ length: 999 }, (_, index) => patient.answer(wrongFor(code, index + 1)));
    const outcomes = (await Promise.all(guesses)).map(outcomeOf);
    expect(tally(outcomes)).toEqual({ '422 wrong_code': 3, '429 too_many_attempts': 996 });
    expect(outcomeOf(await patient.answer(code))).toBe('429 too_many_attempts');
  });

  it('B3: of 50 right answers at once one wins', async () => {
    const { patient, code } = await waiting();
    const outcomes = (await Promise.all(Array.from({ length: 50 }, () => patient.answer(code)))).map(outcomeOf);
    expect(outcomes.filter(outcome => outcome === '200')).toHaveLength(1);
    expect(outcomes.filter(outcome => outcome.startsWith('5'))).toEqual([]);
    await patient.until('awaiting_consent');
  });

  it('X06: counts down, and the fourth answer is refused though it is right', async () => {
    const { patient, code } = await waiting();
    for (const attemptsLeft of [2, 1, 0]) {
      const answer = await patient.answer(wrongFor(code));
      expect(outcomeOf(answer)).toBe('422 wrong_code');
      expect(problemOf(answer).attemptsLeft).toBe(attemptsLeft);
    }
    expect(outcomeOf(await patient.answer(code))).toBe('429 too_many_attempts');
    expect((await patient.read()).code?.attemptsLeft).toBe(0);
  });

  it('X06: is of no use a second time', async () => {
    const { patient, code } = await waiting();
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    expect(outcomeOf(await patient.answer(code))).toBe('409 not_awaiting_code');
  });

  it('X06: is of no use once its five minutes are over', async () => {
    stopClock();
    const { patient, code } = await waiting();
    await patient.until('awaiting_code');
    passTime(5 * minute);
    expect(outcomeOf(await patient.answer(code))).toBe('410 code_expired');
    expect((await patient.read()).code?.attemptsLeft).toBe(3);
  });

  it('X07, B5: belongs to one sign-up, even of the same phone', async () => {
    const { patient: first, code } = await waiting();
    const second = new Patient(service, { phone: first.phone });
    await second.start();
    const own = await second.readCode(2);
    // One time in a thousand both are the same.
    const other = own === code ? wrongFor(own) : code;
    expect(outcomeOf(await second.answer(other))).toBe('422 wrong_code');
    expect(outcomeOf(await second.answer(own))).toBe('200');
    expect((await first.read()).status).toBe('awaiting_code');
  });

  it('X07: a token of another sign-up is answered like an id that nobody has', async () => {
    const { patient, code } = await waiting();
    const { patient: stranger } = await waiting();
    const routes: [method: string, path: string, body?: unknown][] = [
      ['GET', ''],
      ['POST', '/code', { code }],
      ['POST', '/code/resend', { channel: 'voice' }],
      ['PATCH', '/contact', { phone: '06 12 99 99 99' }],
      ['POST', '/consent', { acceptPrivacyNotice: true }],
      ['POST', '/consent', { acceptPrivacyNotice: true, privacyNoticeVersion: '1999' }],
      ['DELETE', ''],
    ];
    for (const [method, path, body] of routes) {
      const own = { authorization: `Bearer ${stranger.accessToken}` };
      const unknown = new Patient(service);
      unknown.id = 'f'.repeat(32);
      const answers = [
        await patient.call(method, path, body, own),
        await patient.call(method, path, body, { authorization: '' }),
        await patient.call(method, path, body, { authorization: `Basic ${patient.accessToken}` }),
        await unknown.call(method, path, body, own),
      ];
      const told = answers.map(answer => ({ ...problemOf(answer), instance: '' }));
      expect(told[0]?.code).toBe('not_found');
      expect(new Set(told.map(problem => JSON.stringify(problem))).size).toBe(1);
    }
    expect(await patient.read()).toMatchObject({ status: 'awaiting_code', code: { attemptsLeft: 3 } });
    expect(patient.codeMessages()).toHaveLength(1);
  });

  it('X08: no other type passes for it, and none uses an attempt', async () => {
    const { patient, code } = await waiting();
    const typed = [true, false, 0, '', [], {}, 123, null, Number(code), [code], { code }, '12', '1234'];
    for (const value of [...typed, '1-2-3', '1e2', '+12', '123456789', '٣٤', `${code}\u0000`]) {
      const answer = await patient.answer(value);
      expect([value, outcomeOf(answer)]).toEqual([value, '422 invalid_input']);
    }
    expect((await patient.read()).code?.attemptsLeft).toBe(3);
    // Digits of every script are digits, and blanks around them are nobody's mistake.
    const arabic = code.replace(/\d/g, digit => String.fromCodePoint(0x0660 + Number(digit)));
    expect(outcomeOf(await patient.answer(` ${arabic}\n`))).toBe('200');
  });
});
