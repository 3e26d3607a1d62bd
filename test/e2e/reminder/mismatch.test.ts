/** Details that differ from the practice's record: the sign-up waits, and nobody learns what the record says (C2). */
import { formattedPhone } from '../../../core/contact/formatted-phone.ts';
import { correctionText } from '../../../core/messages/rejection-text.ts';
import { outcomeOf } from '../../support/answers.ts';
import { day, minute, second } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { newEmail, newPhone } from '../../support/patient.ts';
import { closePractice, openPractice } from '../../support/people/at-practice.ts';
import { InvitedPatient, type Practice, passFor } from '../../support/practice.ts';
import type { Service } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
let practice: Practice;

beforeAll(async () => {
  practice = await openPractice();
  service = practice.service;
});
afterAll(() => closePractice(practice));

const differing: [string, () => Record<string, unknown>][] = [
  ['the phone', () => ({ phone: newPhone() })],
  ['the e-mail', () => ({ email: newEmail() })],
  ['both', () => ({ phone: newPhone(), email: newEmail() })],
  ['the only detail it has, the phone,', () => ({ phone: newPhone(), email: undefined })],
  ['the only detail it has, the e-mail,', () => ({ phone: undefined, email: newEmail() })],
];

describe('a sign-up from a reminder', () => {
  it.each([
    ['both details', {}],
    ['a phone alone', { email: undefined }],
    ['an e-mail alone', { phone: undefined }],
  ])('goes straight to the code where the record has %s, the same as typed', async (_, record) => {
    const patient = await new InvitedPatient(practice).receive(record);
    expect(outcomeOf(await patient.startFromLink())).toBe('202');
    const { door, appointment } = await patient.until('awaiting_code');
    expect([door, appointment]).toEqual([
      'reminder',
      expect.objectContaining({ practitioner: 'Dr Tilleul', status: 'given' }),
    ]);
    expect(await practice.corrections()).toEqual([]);
    expect((await patient.finish()).status).toBe('completed');
  });

  it('X09, X10: takes another spelling of the same phone and e-mail for the same', async () => {
    const patient = await new InvitedPatient(practice).receive();
    const phone = `0${patient.phone.slice(3)}`.replace(/(..)/g, '$1 ');
    const email = patient.email.toUpperCase();
    await patient.startFromLink({ phone, email, emailConfirmation: email });
    await patient.until('awaiting_code');
  });
});

describe('a record in which something differs', () => {
  it.each(differing)(
    'C2: %s, parks the sign-up with the same words, no code, and the practice to call',
    async (_, record) => {
      const patient = await new InvitedPatient(practice).park(record());
      const { status, correction, code, rejection } = await patient.read();
      expect([status, code, rejection]).toEqual(['awaiting_correction', undefined, undefined]);
      const name = `Cabinet ${practice.id}`;
      expect(correction).toEqual({
        message: correctionText('fr', { name, phone: formattedPhone(practice.phone, 'FR') }),
        practice: { name, phone: practice.phone },
      });
      expect(correction?.message).toContain('01 80 00 01');
      expect(patient.codeMessages()).toEqual([]);
      await patient.giveUp();
    },
  );

  it('C2: is known to its practice by one mail without personal data, and by what the patient typed', async () => {
    const mails = practice.mails().length;
    const recorded = { phone: newPhone(), email: newEmail() };
    const patient = await new InvitedPatient(practice).park(recorded);
    await until('the mail to the practice', () => practice.mails().length > mails);
    const [mail] = practice.mails();
    for (const secret of [patient.phone, patient.email, recorded.phone, recorded.email, 'Martin', 'Camille'])
      expect(JSON.stringify(mail)).not.toContain(secret);
    const { text } = await practice.call('GET', '/corrections');
    expect(await practice.corrections()).toEqual([
      expect.objectContaining({
        ...{ id: patient.id, recordId: patient.recordId, appointmentId: patient.appointmentId },
        ...{ phone: patient.phone, email: patient.email },
      }),
    ]);
    for (const secret of [recorded.phone, recorded.email]) expect(text).not.toContain(secret);
    await patient.giveUp();
    expect(await practice.corrections()).toEqual([]);
    expect(practice.mails()).toHaveLength(mails + 1);
  });

  it('that has neither phone nor e-mail matches nobody', async () => {
    const patient = await new InvitedPatient(practice).receive();
    const reminderPass = await passFor(service, patient.token);
    await practice.note(patient.recordId);
    await patient.start({ reminderPass });
    await patient.until('awaiting_correction');
    await patient.giveUp();
  });
});

describe('a practice that will not correct', () => {
  it('ends the sign-up with the same words, and what was typed is gone', async () => {
    const patient = await new InvitedPatient(practice).park();
    expect(outcomeOf(await practice.decline(patient.id))).toBe('204');
    const { rejection } = await patient.until('rejected');
    expect(rejection).toMatchObject({ reason: 'contact_differs', practice: { phone: practice.phone } });
    expect(rejection?.message).toContain('Appelez');
    expect(outcomeOf(await practice.decline(patient.id))).toBe('204');
    expect(await practice.corrections()).toEqual([]);
    // A correction after that changes nothing for a declined patient.
    await patient.correct();
    expect((await patient.read()).status).toBe('rejected');
    expect(patient.codeMessages()).toEqual([]);
  });

  it('F03: is heard even when its answer to the workflow is lost', async () => {
    const patient = await new InvitedPatient(practice).park();
    service.faults.sfn.push({ code: 'InternalError', status: 500, times: 3 });
    await practice.decline(patient.id);
    service.faults.sfn.length = 0;
    passTime(2 * minute);
    await service.reconcile();
    expect((await patient.until('rejected')).rejection?.reason).toBe('contact_differs');
  });

  it('that does nothing ends it after two weeks, when the wait does', async () => {
    const patient = await new InvitedPatient(practice).park();
    passTime(14 * day - second);
    expect((await patient.read()).status).toBe('awaiting_correction');
    passTime(second);
    // Shown as it will end: a status that is final stays.
    expect(await patient.read()).toMatchObject({ status: 'rejected', rejection: { reason: 'contact_differs' } });
    await service.workflow.timeOut(patient.id);
    expect((await patient.until('rejected')).rejection?.reason).toBe('contact_differs');
    expect(await practice.corrections()).toEqual([]);
  });

  it('that does nothing ends it after two weeks even if the wait goes on', async () => {
    const patient = await new InvitedPatient(practice).park();
    // A state's time begins before its function runs, so it is over a moment too early.
    passTime(14 * day - second);
    await service.workflow.timeOut(patient.id);
    await until('the next wait', () => service.workflow.find(patient.id).token);
    passTime(2 * second);
    await service.reconcile();
    expect((await patient.until('rejected')).rejection?.reason).toBe('contact_differs');
  });
});
