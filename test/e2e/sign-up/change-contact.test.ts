/** Mending a mistyped phone or e-mail while the code is not proven, and giving up. */

import { faultsOf, outcomeOf, signUpOf } from '../../support/answers.ts';
import { newEmail, newPhone, Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService, storedSignUp } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => service.stop());

async function waiting() {
  const patient = new Patient(service);
  await patient.start();
  return { patient, code: await patient.readCode() };
}

describe('a mended phone', () => {
  it('gets a code of its own, and the account is that phone’s', async () => {
    const { patient } = await waiting();
    const mistyped = patient.phone;
    patient.phone = newPhone();
    const answer = await patient.changeContact({ phone: patient.phone });
    expect(outcomeOf(answer)).toBe('202');
    expect(signUpOf(answer).phone).toBe(`+33 6 •• •• •• ${patient.phone.slice(-2)}`);
    expect(outcomeOf(await patient.answer(await patient.readCode()))).toBe('200');
    await patient.until('awaiting_consent');
    await patient.consent();
    await patient.until('completed');

    const other = new Patient(service, { phone: mistyped });
    await other.start();
    await other.answer(await other.readCode(2));
    await other.until('awaiting_consent');
  });

  it('B5: is not proven by the code of the first one', async () => {
    for (;;) {
      const { patient, code } = await waiting();
      patient.phone = newPhone();
      await patient.changeContact({ phone: patient.phone });
      const fresh = await patient.readCode();
      // One time in a thousand they are the same.
      if (fresh === code) continue;
      expect(outcomeOf(await patient.answer(code))).toBe('422 wrong_code');
      expect(outcomeOf(await patient.answer(fresh))).toBe('200');
      return;
    }
  });

  it('counts as a send: nobody rings through a list of numbers', async () => {
    const { patient } = await waiting();
    const outcomes: string[] = [];
    for (let send = 2; send <= 6; send++) {
      patient.phone = newPhone();
      outcomes.push(outcomeOf(await patient.changeContact({ phone: patient.phone })));
      if (send <= 4) await patient.readCode();
    }
    expect(outcomes).toEqual(['202', '202', '202', '429 too_many_codes', '429 too_many_codes']);
  });

  it('that is the same in another spelling sends nothing', async () => {
    const { patient, code } = await waiting();
    const spelt = patient.phone.replace('+33', '0');
    expect(outcomeOf(await patient.changeContact({ phone: spelt }))).toBe('202');
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    expect(patient.codeMessages()).toHaveLength(1);
  });
});

describe('a mended e-mail', () => {
  it('gets the welcome, and the mistyped one stays free', async () => {
    const { patient, code } = await waiting();
    const mistyped = patient.email;
    patient.email = newEmail();
    const fields = { email: patient.email, emailConfirmation: patient.email };
    expect(outcomeOf(await patient.changeContact(fields))).toBe('202');
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    await patient.until('awaiting_consent');
    await patient.consent();
    await patient.until('completed');
    await until('the welcome', () => patient.mails()[0]);
    expect(service.outbox.list(mistyped)).toEqual([]);
    await new Patient(service, { email: mistyped }).signUp();
  });
});

describe('a change', () => {
  it.each([
    [{}, ' nothing_to_change'],
    [{ phone: '', email: '', emailConfirmation: '' }, ' nothing_to_change'],
    [{ phone: '15' }, 'phone invalid_phone'],
    [{ phone: '+1 212 555 0123' }, 'phone country_not_served'],
    [{ email: 'a@exemple.fr' }, 'emailConfirmation emails_differ'],
    [{ email: 'a@exemple.fr', emailConfirmation: 'b@exemple.fr' }, 'emailConfirmation emails_differ'],
    [{ password: 'Another-one-12' }, 'password unknown_field'],
    [{ status: 'completed' }, 'status unknown_field'],
  ])('X11: to %j is refused: %s', async (fields, fault) => {
    const { patient } = await waiting();
    expect(faultsOf(await patient.changeContact(fields))).toEqual([fault]);
    expect(patient.codeMessages()).toHaveLength(1);
  });

  it('X17: comes too late once the code is proven', async () => {
    const { patient, code } = await waiting();
    await patient.answer(code);
    expect(outcomeOf(await patient.changeContact({ phone: newPhone() }))).toBe('409 not_changeable');
    const email = newEmail();
    expect(outcomeOf(await patient.changeContact({ email, emailConfirmation: email }))).toBe('409 not_changeable');
  });
});

describe('giving up', () => {
  it('drops what was typed and ends the workflow; twice is once', async () => {
    const { patient, code } = await waiting();
    expect((await storedSignUp(patient.id)).contact).toMatchObject({ phone: patient.phone, email: patient.email });
    expect(outcomeOf(await patient.giveUp())).toBe('204');
    expect(outcomeOf(await patient.giveUp())).toBe('204');
    expect(await patient.read()).toMatchObject({ status: 'abandoned' });
    const kept = await storedSignUp(patient.id);
    expect(kept).not.toHaveProperty('contact');
    expect(kept).not.toHaveProperty('passwordHash');
    expect(JSON.stringify(await itemsOfService())).not.toContain(patient.phone);
    expect(outcomeOf(await patient.answer(code))).toBe('409 not_awaiting_code');
    expect(outcomeOf(await patient.resend())).toBe('409 not_awaiting_code');
    await service.workflow.find(patient.id).closed;
    expect(service.workflow.find(patient.id).status).toBe('SUCCEEDED');
  });

  it.each(['awaiting_consent', 'code_accepted'])('is possible while %s', async status => {
    const { patient, code } = await waiting();
    await patient.answer(code);
    if (status === 'awaiting_consent') await patient.until(status);
    expect(outcomeOf(await patient.giveUp())).toBe('204');
    await service.workflow.find(patient.id).closed;
    expect((await patient.read()).status).toBe('abandoned');
    expect(patient.mails()).toEqual([]);
  });
});
