/** Nobody comes back: the workflow's own timers, run out at once, end the sign-up, unless the table knows better. */

import { outcomeOf } from '../../support/answers.ts';
import { hour } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';
import { storedSignUp } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    time: { retries: 0.02, waits: 0.001 },
  });
});
afterAll(() => service.stop());
afterEach(() => {
  service.faults.sfn.splice(0);
  releaseClock();
});

const noCallbacks = {
  when: (call: { operation: string }) => call.operation === 'SendTaskSuccess',
  code: 'TaskTimedOut',
};

describe('a wait that nobody ends', () => {
  it('for the code expires the sign-up and drops what was typed', async () => {
    stopClock();
    const patient = new Patient(service);
    await patient.start();
    const code = await patient.readCode();
    await patient.until('awaiting_code');
    passTime(hour);
    await service.workflow.timeOut(patient.id);
    await patient.until('expired');
    await service.workflow.find(patient.id).closed;
    expect(await storedSignUp(patient.id)).not.toHaveProperty('contact');
    expect(await storedSignUp(patient.id)).not.toHaveProperty('passwordHash');
    expect(outcomeOf(await patient.answer(code))).toBe('410 sign_up_expired');
    expect(outcomeOf(await patient.giveUp())).toBe('204');
    expect(patient.mails()).toEqual([]);
    await new Patient(service, { email: patient.email }).signUp();
  });

  it('begins again while the sign-up has time left', async () => {
    const patient = new Patient(service);
    await patient.start();
    const code = await patient.readCode();
    await patient.until('awaiting_code');
    const execution = service.workflow.find(patient.id);
    const { token } = execution;
    await service.workflow.timeOut(patient.id);
    await until('the code is waited for again', () => execution.token !== undefined && execution.token !== token);
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
  });

  it('for the consent expires it too, and no account is opened', async () => {
    stopClock();
    const patient = new Patient(service);
    await patient.prove();
    await patient.until('awaiting_consent');
    passTime(hour);
    await service.workflow.timeOut(patient.id);
    await patient.until('expired');
    await service.workflow.find(patient.id).closed;
    expect(outcomeOf(await patient.consent())).toBe('410 sign_up_expired');
    expect(await storedSignUp(patient.id)).not.toHaveProperty('contact');
    expect(patient.mails()).toEqual([]);
  });
});

describe('I2, F04: a person in time whose callback was lost', () => {
  it('goes on after both waits have timed out', async () => {
    service.faults.sfn.push({ ...noCallbacks, times: Number.POSITIVE_INFINITY });
    const patient = new Patient(service);
    await patient.prove();
    expect((await patient.read()).status).toBe('code_accepted');
    await service.workflow.timeOut(patient.id);
    await patient.until('awaiting_consent');
    expect(outcomeOf(await patient.consent())).toBe('202');
    await service.workflow.timeOut(patient.id);
    await patient.until('completed');
    await service.workflow.find(patient.id).closed;
    expect(patient.mails()).toHaveLength(1);
  });

  it('who asked for the code again gets it, though the workflow did not hear of it', async () => {
    stopClock();
    const patient = new Patient(service);
    await patient.start();
    const code = await patient.readCode();
    await patient.until('awaiting_code');
    service.faults.sfn.push(noCallbacks);
    passTime(60_000);
    expect(outcomeOf(await patient.resend())).toBe('202');
    await service.workflow.timeOut(patient.id);
    expect(await patient.readCode(2)).toBe(code);
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    await patient.until('awaiting_consent');
  });
});

describe('F17: an hour after it began', () => {
  it('a sign-up is over, whether anybody has written that yet or not', async () => {
    stopClock();
    const patient = new Patient(service);
    await patient.start();
    const code = await patient.readCode();
    passTime(hour);
    expect((await patient.read()).status).toBe('expired');
    expect(outcomeOf(await patient.answer(code))).toBe('410 sign_up_expired');
    expect(outcomeOf(await patient.resend())).toBe('410 sign_up_expired');
    expect(outcomeOf(await patient.changeContact({ phone: '06 12 99 99 99' }))).toBe('410 sign_up_expired');
    expect(outcomeOf(await patient.consent())).toBe('410 sign_up_expired');
  });
});
