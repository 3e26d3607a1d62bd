import { outcomeOf } from '../../support/answers.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { newEmail, newPhone, Patient } from '../../support/patient.ts';
import { busyPractice, InvitedPatient, openLink, Practice, passFor, tokenTo } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
let practice: Practice;

beforeAll(async () => {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    crowded: true,
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
  practice = await new Practice(service).register();
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

describe('trying details on one appointment', () => {
  it('C2: three sign-ups that differ are asked about; a fourth, and then the link itself, are not', async () => {
    const owner = await new InvitedPatient(practice).receive();
    const passes = await Promise.all(Array.from({ length: 4 }, () => passFor(service, owner.token)));
    const ends: (string | undefined)[] = [];
    for (const reminderPass of passes) {
      const prober = new Patient(service);
      await prober.start({ reminderPass });
      const { status, rejection } = await prober.until('awaiting_correction', 'rejected');
      ends.push(rejection?.reason ?? status);
    }
    expect(ends).toEqual([...Array(3).fill('awaiting_correction'), 'link_unusable']);
    expect(outcomeOf(await openLink(service, owner.token))).toBe('410 link_unusable');
    // A pass from before tells no more than the link: a match ends like a mismatch.
    await owner.start({ reminderPass: passes[0] });
    expect((await owner.until('awaiting_code', 'rejected')).rejection?.reason).toBe('link_unusable');
  });

  it('D1, C2: a pass or a sign-up from a link before gets none of the tries that the new links bring', async () => {
    const owner = await new InvitedPatient(practice).receive();
    const reminderPass = await passFor(service, owner.token);
    const probers = Array.from({ length: 3 }, () => new Patient(service));
    for (const prober of probers) await prober.start({ reminderPass });
    for (const prober of probers) await prober.until('awaiting_correction');
    passTime(61_000);
    await practice.remind(owner.appointmentId);
    const fresh = tokenTo(service, owner.email);
    for (const prober of probers) {
      const email = newEmail();
      await prober.changeContact({ email, emailConfirmation: email });
      expect((await prober.until('rejected')).rejection?.reason).toBe('link_unusable');
    }
    const late = new Patient(service);
    await late.start({ reminderPass });
    expect((await late.until('awaiting_correction', 'rejected')).rejection?.reason).toBe('link_unusable');
    expect(outcomeOf(await openLink(service, fresh))).toBe('200');
  });

  it('C2: a patient whose details match uses up no try', async () => {
    const owner = await new InvitedPatient(practice).receive();
    const reminderPass = await passFor(service, owner.token);
    for (let again = 0; again < 4; again++) {
      await owner.start({ reminderPass });
      await owner.until('awaiting_code');
      expect(outcomeOf(await owner.call('DELETE'))).toBe('204');
    }
    expect(outcomeOf(await openLink(service, owner.token))).toMatch(/^200/);
  });

  it('C2: so is one that is retyped again and again, and of twenty at once no more than three are compared', async () => {
    const owner = await new InvitedPatient(practice).receive();
    const reminderPass = await passFor(service, owner.token);
    const probers = Array.from({ length: 20 }, () => new Patient(service));
    await Promise.all(probers.map(prober => prober.start({ reminderPass })));
    const ends = await Promise.all(probers.map(prober => prober.until('awaiting_correction', 'rejected')));
    expect(ends.filter(({ status }) => status === 'awaiting_correction')).toHaveLength(3);
    expect(new Set(ends.flatMap(({ rejection }) => rejection?.reason ?? []))).toEqual(new Set(['link_unusable']));
    const patient = await new InvitedPatient(practice).park();
    for (let guess = 1; guess <= 2; guess++) {
      const email = newEmail();
      expect(outcomeOf(await patient.changeContact({ email, emailConfirmation: email }))).toBe('202');
      await until('the next wait', async () => (await practice.corrections()).some(waiting => waiting.email === email));
    }
    const email = newEmail();
    await patient.changeContact({ email, emailConfirmation: email });
    expect((await patient.until('rejected')).rejection?.reason).toBe('link_unusable');
  });

  it('D1, C2: who waits for a code cannot try out what the practice notes meanwhile', async () => {
    const owner = await new InvitedPatient(practice).receive();
    const reminderPass = await passFor(service, owner.token);
    await owner.start({ reminderPass });
    await owner.until('awaiting_code');
    const noted = newEmail();
    await practice.note(owner.recordId, { phone: owner.phone, email: noted });
    const change = (email: string) => owner.changeContact({ email, emailConfirmation: email });
    const guesses = [newEmail(), newEmail(), newEmail()];
    // The same guess again, later too, tells nothing new and is no other try.
    for (const email of [...guesses.slice(0, 2), guesses[0] ?? '', ...guesses.slice(2)])
      expect(outcomeOf(await change(email))).toBe('409 contact_differs');
    // After the last, a right one looks like a wrong one.
    for (const email of [newEmail(), noted]) expect(outcomeOf(await change(email))).toBe('409 not_changeable');
    expect(outcomeOf(await openLink(service, owner.token))).toBe('410 link_unusable');
  });

  it('D1, C2: what matched before the appointment moved goes on, with few comparisons of its own', async () => {
    const owner = await new InvitedPatient(practice).receive();
    const change = (email: string) => owner.changeContact({ email, emailConfirmation: email });
    await practice.note(owner.recordId, { email: owner.email });
    await owner.start({ reminderPass: await passFor(service, owner.token) });
    await owner.until('awaiting_code');
    await practice.give(owner.appointmentId, { recordId: owner.recordId, startsAt: '2031-05-06T09:15:00.000Z' });
    const fresh = tokenTo(service, owner.email);
    passTime(1000);
    // The record has no phone, so that a mistyped one can be mended: one comparison.
    owner.phone = newPhone();
    expect(outcomeOf(await owner.changeContact({ phone: owner.phone }))).toBe('202');
    const wrong = newEmail();
    for (const email of [wrong, newEmail(), wrong]) expect(outcomeOf(await change(email))).toBe('409 contact_differs');
    for (const email of [newEmail(), newEmail()]) expect(outcomeOf(await change(email))).toBe('409 not_changeable');
    expect(outcomeOf(await openLink(service, fresh))).toBe('200');
    expect((await owner.finish()).status).toBe('completed');
  });

  it('D1: what a correction set going takes no try from the links that a move brings', async () => {
    const parked = await new InvitedPatient(practice).park();
    await practice.give(parked.appointmentId, { recordId: parked.recordId, startsAt: '2031-05-07T09:15:00.000Z' });
    await parked.correct();
    await parked.until('awaiting_code');
    await practice.give(parked.appointmentId, { recordId: parked.recordId, startsAt: '2031-05-08T09:15:00.000Z' });
    const fresh = tokenTo(service, parked.email);
    for (let guess = 1; guess <= 4; guess++) {
      const email = newEmail();
      expect(outcomeOf(await parked.changeContact({ email, emailConfirmation: email }))).toMatch(/^409/);
    }
    expect(outcomeOf(await openLink(service, fresh))).toBe('200');
  });

  it('C2: who waits for a code may type what the practice notes meanwhile', async () => {
    const owner = await new InvitedPatient(practice).receive();
    await owner.start({ reminderPass: await passFor(service, owner.token) });
    await owner.until('awaiting_code');
    const noted = newEmail();
    await practice.note(owner.recordId, { phone: owner.phone, email: noted });
    expect(outcomeOf(await owner.changeContact({ email: newEmail(), emailConfirmation: noted }))).toBe(
      '422 invalid_input',
    );
    expect(outcomeOf(await owner.changeContact({ email: noted, emailConfirmation: noted }))).toBe('202');
    expect((await owner.finish()).status).toBe('completed');
  });
});
