/** Asking for the code again: not too soon, not too often, the same code while it lives, a new one afterwards. */

import { outcomeOf, problemOf, signUpOf } from '../../support/answers.ts';
import { second } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { Patient, wrongFor } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => service.stop());
beforeEach(() => stopClock());
afterEach(releaseClock);

async function waiting() {
  const patient = new Patient(service);
  await patient.start();
  const code = await patient.readCode();
  await patient.until('awaiting_code');
  return { patient, code };
}

/** As the patient waits, and is refused one second early. */
async function resendAfter(patient: Patient, seconds: number, channel?: string) {
  const sent = patient.codeMessages().length;
  passTime((seconds - 1) * second);
  const early = await patient.resend(channel);
  expect(outcomeOf(early)).toBe('429 too_soon');
  expect(early.headers['retry-after']).toBe('1');
  passTime(second);
  const answer = await patient.resend(channel);
  expect(outcomeOf(answer)).toBe('202');
  const code = await patient.readCode(sent + 1);
  await until('the send to be noted', async () => (await patient.read()).status === 'awaiting_code');
  return { code, view: signUpOf(answer) };
}

describe('a resend', () => {
  it('waits 60 and 180 seconds, then for the end of the code; reads the same digits in a call, and makes a new code', async () => {
    const { patient, code } = await waiting();
    const first = await patient.read();
    expect(first.code).toMatchObject({ channel: 'sms', sendsLeft: 3, length: 3 });

    const called = await resendAfter(patient, 60, 'voice');
    expect(called.code).toBe(code);
    expect(patient.codeMessages()[0]?.channel).toBe('voice');
    expect(called.view.code).toMatchObject({ channel: 'voice', sendsLeft: 2, expiresAt: first.code?.expiresAt });

    const third = await resendAfter(patient, 180, 'sms');
    expect(third.code).toBe(code);
    expect(third.view.code).toMatchObject({ channel: 'sms', sendsLeft: 1, expiresAt: first.code?.expiresAt });

    // Of 600 seconds: by then nobody could have answered the code for nine minutes.
    expect(third.view.code?.resendAfter).toBe(first.code?.expiresAt);
    const fourth = await resendAfter(patient, 60);
    const { code: renewed } = await patient.read();
    expect(renewed).toMatchObject({ sendsLeft: 0, attemptsLeft: 3 });
    expect(Date.parse(renewed?.expiresAt ?? '')).toBe(Date.now() + 300 * second);
    expect(renewed?.resendAfter).toBeUndefined();

    passTime(600 * second);
    expect(outcomeOf(await patient.resend())).toBe('429 too_many_codes');
    expect(outcomeOf(await patient.answer(fourth.code))).toBe('410 code_expired');
    expect(patient.codeMessages()).toHaveLength(4);
  });

  it('keeps the attempts of a code that lives, and starts afresh after the third wrong one', async () => {
    const { patient, code } = await waiting();
    await patient.answer(wrongFor(code, 1));
    await patient.answer(wrongFor(code, 2));
    expect((await resendAfter(patient, 60)).view.code?.attemptsLeft).toBe(1);
    await patient.answer(wrongFor(code, 3));
    expect(outcomeOf(await patient.answer(code))).toBe('429 too_many_attempts');

    // Not 180 seconds, without a code that could be answered.
    const { code: fresh, view } = await resendAfter(patient, 60);
    expect(view.code?.attemptsLeft).toBe(3);
    expect(outcomeOf(await patient.answer(fresh))).toBe('200');
  });

  it('asked for twenty times at once sends one message', async () => {
    const { patient } = await waiting();
    passTime(60 * second);
    const outcomes = (await Promise.all(Array.from({ length: 20 }, () => patient.resend()))).map(outcomeOf);
    expect(outcomes.filter(outcome => outcome === '202')).toHaveLength(1);
    expect(outcomes.filter(outcome => outcome === '429 too_soon')).toHaveLength(19);
    await patient.readCode(2);
    await until('the send to be noted', async () => (await patient.read()).code?.sendsLeft === 2);
    expect(patient.codeMessages()).toHaveLength(2);
  });

  it('ends the sign-up when the last code is guessed wrong to the end', async () => {
    const { patient } = await waiting();
    for (const seconds of [60, 180, 60]) await resendAfter(patient, seconds);
    const code = await patient.readCode(4);
    for (const step of [1, 2, 3]) await patient.answer(wrongFor(code, step));
    const { rejection } = await patient.until('rejected');
    expect(rejection?.reason).toBe('too_many_codes');
    expect(rejection?.message.length).toBeGreaterThan(20);
    expect(problemOf(await patient.answer(code)).code).toBe('not_awaiting_code');
  });
});
