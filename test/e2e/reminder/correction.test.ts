/** A practice corrects its record, or the patient retypes. The sign-up goes on by itself, in either order. */

import { shortToken } from '../../../core/account/short-token.ts';
import { outcomeOf, signUpOf } from '../../support/answers.ts';
import { minute, second } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { newPhone, Patient } from '../../support/patient.ts';
import { closePractice, openPractice } from '../../support/people/at-practice.ts';
import { InvitedPatient, Practice, passFor } from '../../support/practice.ts';
import type { Service } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
let practice: Practice;

beforeAll(async () => {
  practice = await openPractice();
  service = practice.service;
});
afterAll(() => closePractice(practice));

const parked = (record?: Record<string, unknown>) => new InvitedPatient(practice).park(record);

describe('a correction', () => {
  it('sends the code by itself, and the account opens', async () => {
    const patient = await parked();
    expect(outcomeOf(await patient.correct())).toBe('200');
    expect((await patient.finish()).status).toBe('completed');
    expect(patient.codeMessages()).toHaveLength(1);
    expect(await practice.corrections()).toEqual([]);
  });

  it('X14: days later gives the patient who left a link that leads back, once, and a day to use it; the code waits for them', async () => {
    const patient = await parked();
    passTime(9 * 24 * 60 * minute);
    await patient.correct();
    await until('the mail', () => patient.mails().length > 0);
    expect(patient.mails()).toHaveLength(1);
    const [link = ''] = patient.mails()[0]?.links ?? [];
    const [, id = '', token = ''] = /\/sign-up#([0-9a-f]+)\.([a-z0-9]+)$/.exec(link) ?? [];
    const returned = Object.assign(new Patient(service, { phone: patient.phone }), { id, accessToken: token });
    const { code, expiresAt } = await returned.until('awaiting_code');
    expect(Date.parse(expiresAt) - Date.now()).toBe(24 * 60 * minute);
    expect(code).toMatchObject({ delivery: 'on_request', sendsLeft: 4 });
    expect(code?.expiresAt).toBeUndefined();
    passTime(2 * 60 * minute);
    await service.reconcile();
    // A scanner of mails opens what it likes.
    await fetch(link);
    for (const path of ['', '/code/resend']) await returned.call('GET', path);
    expect(patient.codeMessages()).toEqual([]);
    const asked = signUpOf(await returned.resend());
    expect(asked.code).toMatchObject({ delivery: 'ordered', sendsLeft: 3 });
    const digits = await patient.readCode();
    const { code: sent } = await until('the send to be noted', async () => {
      const signUp = await returned.read();
      return signUp.code?.delivery === 'sent' && signUp;
    });
    expect(Date.parse(sent?.expiresAt ?? '') - Date.now()).toBe(5 * minute);
    expect(outcomeOf(await returned.resend())).toBe('429 too_soon');
    await returned.answer(digits);
    await returned.until('awaiting_consent');
  });

  it('is not waited for once its appointment is cancelled; who waits by another appointment waits on', async () => {
    const patient = await parked();
    const other = new InvitedPatient(practice);
    await practice.give(other.appointmentId, { recordId: patient.recordId });
    const link = service.outbox.list(patient.email).find(({ attachments }) => attachments)?.links?.[0] ?? '';
    await other.start({ reminderPass: await passFor(service, link.split('#')[1] ?? '') });
    await other.until('awaiting_correction');
    expect(outcomeOf(await practice.cancel(patient.appointmentId))).toBe('204');
    passTime(61 * second);
    await service.reconcile();
    expect((await patient.until('rejected')).rejection?.reason).toBe('link_unusable');
    await until('the list', async () => (await practice.corrections()).every(({ phone }) => phone !== patient.phone));
    expect((await practice.corrections()).map(({ phone }) => phone)).toContain(other.phone);
    expect((await other.read()).status).toBe('awaiting_correction');
    await other.call('DELETE');
  });

  it('is not waited for once its appointment is another patient’s', async () => {
    const patient = await parked();
    const heir = new InvitedPatient(practice);
    await practice.note(heir.recordId, { email: heir.email });
    await practice.give(patient.appointmentId, { recordId: heir.recordId });
    passTime(61 * second);
    await service.reconcile();
    expect((await patient.until('rejected')).rejection?.reason).toBe('link_unusable');
  });

  it('finds the appointment as it is by then', async () => {
    const patient = await parked();
    const startsAt = new Date(Date.now() + 20 * 24 * 60 * minute).toISOString();
    await practice.give(patient.appointmentId, { recordId: patient.recordId, startsAt, practitioner: 'Dr Aubépine' });
    await patient.correct();
    const { appointment } = await patient.until('awaiting_code');
    expect(appointment).toMatchObject({ startsAt, practitioner: 'Dr Aubépine' });
  });

  it('C4: calls the patient back only where the record knows them: an e-mail that was just typed gets no link', async () => {
    const patient = await parked({ phone: newPhone(), email: undefined });
    passTime(5 * minute);
    await practice.note(patient.recordId, { phone: patient.phone });
    const back = await until('the text', () =>
      service.outbox.list(patient.phone).find(({ text }) => /\/s#/.test(text)),
    );
    expect(back.text).toMatch(/^Espace Patient : votre fiche est corrigée\. Continuez ici : http/);
    expect(back.text).toContain(`/s#${shortToken(patient.id)}.${patient.accessToken}`);
    await patient.until('awaiting_code');
    expect(patient.mails()).toEqual([]);
  });

  it('C4: calls nobody back by a fixed line, where no text arrives', async () => {
    const patient = await parked({ phone: newPhone(), email: undefined });
    const landline = '+33123456789';
    await patient.changeContact({ phone: landline });
    await until('the next wait', async () => (await practice.corrections()).some(({ phone }) => phone === landline));
    passTime(5 * minute);
    await practice.note(patient.recordId, { phone: landline });
    await until('the call', () => service.outbox.list(landline).length > 0);
    expect(service.outbox.list(landline).map(({ channel }) => channel)).toEqual(['voice']);
    expect(patient.mails()).toEqual([]);
  });

  it('is not mailed to a patient who is looking, who gets the code at once', async () => {
    const patient = await parked();
    passTime(5 * minute);
    await patient.read();
    passTime(30 * second);
    await patient.correct();
    await patient.readCode();
    expect(patient.mails()).toEqual([]);
  });

  it('that is noted twice, ten times at once, sends one code and one mail', async () => {
    const patient = await parked();
    passTime(5 * minute);
    const answers = await Promise.all(Array.from({ length: 10 }, () => patient.correct()));
    expect(new Set(answers.map(outcomeOf))).toEqual(new Set(['200']));
    await patient.until('awaiting_code');
    await patient.correct();
    await service.reconcile();
    const returns = await Promise.all(Array.from({ length: 5 }, () => patient.resend()));
    expect(returns.map(outcomeOf).sort()).toEqual(['202', ...Array(4).fill('429 too_soon')]);
    expect((await patient.finish()).status).toBe('completed');
    // One that leads back, and the welcome.
    await until('the welcome', () => patient.mails().length >= 2);
    expect([patient.codeMessages().length, patient.mails().length]).toEqual([1, 2]);
  });

  it('that is wrong waits on, without another mail to the practice; the right one then counts', async () => {
    const own = await new Practice(service).register();
    const patient = await new InvitedPatient(own).park();
    for (let wrong = 1; wrong <= 5; wrong++) {
      const token = service.workflow.find(patient.id).token;
      await own.note(patient.recordId, { phone: newPhone(), email: patient.email });
      await until('the next wait', () => {
        const next = service.workflow.find(patient.id).token;
        return next !== undefined && next !== token;
      });
    }
    await until('parked again', async () => (await own.corrections()).length === 1);
    expect(await patient.read()).toMatchObject({ status: 'awaiting_correction' });
    expect([patient.codeMessages(), patient.mails()]).toEqual([[], []]);
    await patient.correct();
    await patient.until('awaiting_code');
    expect(own.mails()).toHaveLength(1);
  });

  it('reaches everybody who waits for the same record, and one account comes of it', async () => {
    const first = await parked();
    const second = new Patient(service, first);
    await second.start({ reminderPass: await passFor(service, first.token) });
    await second.until('awaiting_correction');
    expect(await practice.corrections()).toHaveLength(2);
    await practice.note(first.recordId, { phone: first.phone, email: first.email });
    for (const device of [first, second]) await device.until('awaiting_code');
    expect(await practice.corrections()).toEqual([]);
    await first.readCode(2);
    const codes = first.codeMessages().map(({ text }) => text.slice(0, 3));
    // Which of the two messages is whose, only trying tells.
    for (const device of [first, second])
      for (const code of codes) if ((await device.read()).status === 'awaiting_code') await device.answer(code);
    await first.until('awaiting_consent');
    await first.consent();
    await first.until('completed');
    await second.until('awaiting_consent', 'rejected');
    await second.consent();
    expect((await second.until('rejected')).rejection?.reason).toBe('account_exists');
  });

  it('F03: whose callback is lost is made up for by the reconciler', async () => {
    const patient = await parked();
    service.faults.sfn.push({ code: 'InternalError', status: 500, times: 3 });
    await patient.correct();
    service.faults.sfn.length = 0;
    expect((await patient.read()).status).toBe('matching');
    passTime(2 * minute);
    await service.reconcile();
    await patient.until('awaiting_code');
  });

  it('F06: that comes between comparison and parking wakes the sign-up nevertheless', async () => {
    const patient = await new InvitedPatient(practice).receive({ phone: newPhone() });
    let compared = false;
    service.faults.lambda.push({
      when: ({ operation }) => {
        compared ||= operation === 'await-correction';
        return operation === 'await-correction';
      },
      delayMs: 300,
    });
    await patient.startFromLink();
    await until('the comparison', () => compared);
    expect((await patient.read()).status).toBe('matching');
    await patient.correct();
    await patient.until('awaiting_code');
    expect(patient.codeMessages()).toHaveLength(1);
    expect(await practice.corrections()).toEqual([]);
  });
});
