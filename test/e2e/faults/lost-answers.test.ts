/** Answers of AWS that never arrive: nothing is done twice, and nobody who was in time is lost (I2; F02 to F05). */
import type { ServiceName } from '../../../local/lambda/faults.ts';
import { outcomeOf } from '../../support/answers.ts';
import { hour, second } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { down, forGood, on, reconcile, troubledService, waiting } from '../../support/people/troubled.ts';

const troubled = troubledService();

describe('F02: an answer lost after the deed', () => {
  it.each<[ServiceName, string]>([
    ['sns', 'Publish'],
    ['ses', 'SendEmail'],
    ['sfn', 'StartExecution'],
    ['sfn', 'SendTaskSuccess'],
  ])('of %s %s repeats nothing', async (name, operation) => {
    troubled.service.faults[name].push({ when: on(operation), lost: true });
    // As slow as people are: a repeated message has the time to arrive.
    const { patient, code } = await waiting(troubled.service);
    await patient.answer(code);
    await patient.until('awaiting_consent');
    await patient.consent();
    await troubled.service.workflow.find(patient.id).closed;
    expect(troubled.service.faults[name]).toEqual([]);
    expect(patient.codeMessages()).toHaveLength(1);
    expect(patient.mails()).toHaveLength(1);
    expect(troubled.service.workflow.find(patient.id).status).toBe('SUCCEEDED');
  });
});

describe('F03: a callback that could not be made', () => {
  it('after the right code is made up for by the reconciler', async () => {
    const { patient, code } = await waiting(troubled.service);
    troubled.service.faults.sfn.push({ when: on('SendTaskSuccess'), ...down });
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    expect((await patient.read()).status).toBe('code_accepted');
    troubled.service.faults.sfn.splice(0);
    await reconcile(troubled.service);
    await patient.until('awaiting_consent');
    await patient.consent();
    await patient.until('completed');
  });

  it('after the consent is made up for by the reconciler, once', async () => {
    const { patient, code } = await waiting(troubled.service);
    await patient.answer(code);
    await patient.until('awaiting_consent');
    troubled.service.faults.sfn.push({ when: on('SendTaskSuccess'), ...down });
    expect(outcomeOf(await patient.consent())).toBe('202');
    expect((await patient.read()).status).toBe('creating');
    troubled.service.faults.sfn.splice(0);
    await reconcile(troubled.service);
    await patient.until('completed');
    await reconcile(troubled.service);
    await troubled.service.workflow.find(patient.id).closed;
    expect(patient.mails()).toHaveLength(1);
  });

  it('after a resend is made up for, and the code comes', async () => {
    const { patient, code } = await waiting(troubled.service);
    passTime(60 * second);
    troubled.service.faults.sfn.push({ when: on('SendTaskSuccess'), ...down });
    expect(outcomeOf(await patient.resend('voice'))).toBe('202');
    troubled.service.faults.sfn.splice(0);
    await reconcile(troubled.service);
    expect(await patient.readCode(2)).toBe(code);
  });
});

describe('F04: a callback that comes after the wait timed out', () => {
  it.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])('as %s loses nobody who was in time', async name => {
    const { patient, code } = await waiting(troubled.service);
    troubled.service.faults.sfn.push({ when: on('SendTaskSuccess'), ...forGood, code: name });
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    await troubled.service.workflow.timeOut(patient.id);
    await patient.until('awaiting_consent');
    expect(outcomeOf(await patient.consent())).toBe('202');
    await troubled.service.workflow.timeOut(patient.id);
    await patient.until('completed');
    await troubled.service.workflow.find(patient.id).closed;
    expect(patient.mails()).toHaveLength(1);
  });

  it('for an answer that comes too late itself is refused', async () => {
    const { patient, code } = await waiting(troubled.service);
    stopClock();
    passTime(hour);
    await troubled.service.workflow.timeOut(patient.id);
    await patient.until('expired');
    await troubled.service.workflow.find(patient.id).closed;
    releaseClock();
    expect(outcomeOf(await patient.answer(code))).toBe('410 sign_up_expired');
    expect(outcomeOf(await patient.resend())).toBe('410 sign_up_expired');
  });
});

describe('F05: a callback', () => {
  it('that is throttled is made again', async () => {
    const { patient, code } = await waiting(troubled.service);
    troubled.service.faults.sfn.push({ when: on('SendTaskSuccess'), code: 'ThrottlingException' });
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    await patient.until('awaiting_consent');
  });

  it('made twice, by two consents at once, opens one account', async () => {
    const { patient, code } = await waiting(troubled.service);
    await patient.answer(code);
    await patient.until('awaiting_consent');
    const outcomes = (await Promise.all(Array.from({ length: 10 }, () => patient.consent()))).map(outcomeOf);
    // The same consent again is taken as given until the account is open.
    expect(outcomes).toContain('202');
    for (const outcome of outcomes) expect(['202', '409 not_awaiting_consent']).toContain(outcome);
    await patient.until('completed');
    await troubled.service.workflow.find(patient.id).closed;
    expect(patient.mails()).toHaveLength(1);
  });
});
