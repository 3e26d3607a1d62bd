/** A patient whose details differ types others. The sign-up goes on by itself, in either order. */

import { outcomeOf } from '../../support/answers.ts';
import { minute } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { newEmail, newPhone } from '../../support/patient.ts';
import { closePractice, openPractice } from '../../support/people/at-practice.ts';
import { InvitedPatient, type Practice } from '../../support/practice.ts';
import { until } from '../../support/until.ts';

let practice: Practice;

beforeAll(async () => {
  practice = await openPractice();
});
afterAll(() => closePractice(practice));

const parked = (record?: Record<string, unknown>) => new InvitedPatient(practice).park(record);

describe('a patient who retypes', () => {
  it('what the record says goes on at once, without a mail about a correction', async () => {
    const recorded = { phone: newPhone(), email: newEmail() };
    const patient = await parked(recorded);
    passTime(5 * minute);
    patient.phone = recorded.phone;
    patient.email = recorded.email;
    const fields = { ...recorded, emailConfirmation: recorded.email };
    expect(outcomeOf(await patient.changeContact(fields))).toBe('202');
    expect((await patient.finish()).status).toBe('completed');
    await until('the welcome', () => patient.mails().length > 0);
    expect(patient.mails().map(({ subject }) => subject)).toEqual([expect.stringContaining('compte')]);
    expect(await practice.corrections()).toEqual([]);
  });

  it('another phone twice has all its sends left: no code was sent before', async () => {
    const email = newEmail();
    const patient = await parked({ email });
    for (let retyping = 1; retyping <= 2; retyping++) {
      patient.phone = newPhone();
      expect(outcomeOf(await patient.changeContact({ phone: patient.phone }))).toBe('202');
      await until('the list', async () => (await practice.corrections()).some(({ phone }) => phone === patient.phone));
    }
    await patient.correct();
    expect((await patient.until('awaiting_code')).code?.sendsLeft).toBe(3);
    await patient.giveUp();
  });

  it('something else shows the practice what is typed now', async () => {
    const patient = await parked();
    const email = newEmail();
    await patient.changeContact({ email, emailConfirmation: email });
    await until('the list', async () => (await practice.corrections())[0]?.email === email);
    patient.email = email;
    await patient.correct();
    await patient.until('awaiting_code');
  });

  it.each(['correction first', 'retyped first', 'at once'])('while the practice corrects: %s', async order => {
    const recorded = newPhone();
    const patient = await parked({ phone: recorded });
    const typed = patient.phone;
    const correct = () => practice.note(patient.recordId, { phone: typed, email: patient.email });
    const retype = () => patient.changeContact({ phone: recorded });
    const acts = order === 'retyped first' ? [retype, correct] : [correct, retype];
    if (order === 'at once') await Promise.all(acts.map(act => act()));
    else for (const act of acts) await act();
    // Each mended it towards the other, so they may have crossed; but nobody is stuck.
    const isListed = async () =>
      (await practice.corrections()).some(({ id, phone }) => id === patient.id && phone === recorded);
    const waits = await until('the code, or the next wait', async () => {
      const { status } = await patient.read();
      return status === 'awaiting_code'
        ? 'code'
        : status === 'awaiting_correction' && (await isListed()) && 'correction';
    });
    if (waits === 'correction') {
      expect(await patient.read()).toMatchObject({ status: 'awaiting_correction' });
      await practice.note(patient.recordId, { phone: recorded, email: patient.email });
      await patient.until('awaiting_code');
    }
    // A matching detail may not be changed to one that differs.
    expect(outcomeOf(await patient.changeContact({ phone: newPhone() }))).toBe('409 contact_differs');
    await patient.giveUp();
    expect(await practice.corrections()).toEqual([]);
  });
});
