/** The same request twice is one sign-up, for a client that sends the same form (header Idempotency-Key). */

import { outcomeOf, startedOf } from '../../support/answers.ts';
import { newEmail, newPhone, Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => service.stop());

let drawn = 0;
const newKey = () => ({ 'idempotency-key': `key-${++drawn}` });

describe('a repeated request', () => {
  it('gets the same sign-up and the same token, and sends nothing more', async () => {
    const patient = new Patient(service);
    const key = newKey();
    const first = startedOf(await patient.start({}, key));
    await patient.readCode();
    const second = startedOf(await patient.start({}, key));
    expect(second.signUp.id).toBe(first.signUp.id);
    expect(second.accessToken).toBe(first.accessToken);
    const respelt = { phone: patient.phone.replace('+33', '0033'), email: ` ${patient.email}` };
    expect(startedOf(await patient.start(respelt, key)).signUp.id).toBe(first.signUp.id);
    expect(patient.codeMessages()).toHaveLength(1);
  });

  it('sent eight times at once is one sign-up and one message', async () => {
    const patient = new Patient(service);
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 8 }, () => patient.start({}, key)));
    expect(answers.map(outcomeOf)).toEqual(Array(8).fill('202'));
    expect(new Set(answers.map(answer => startedOf(answer).signUp.id)).size).toBe(1);
    expect(new Set(answers.map(answer => startedOf(answer).accessToken)).size).toBe(1);
    await patient.answer(await patient.readCode());
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
  });

  it('with another password is refused, so that the key gives nobody a token', async () => {
    const patient = new Patient(service);
    const key = newKey();
    await patient.start({}, key);
    const answer = await patient.start({ password: 'Mirabelle-jaune-83' }, key);
    expect(outcomeOf(answer)).toBe('422 idempotency_key_reused');
    expect(answer.text).not.toContain(patient.accessToken);
    await patient.giveUp();
    expect(outcomeOf(await patient.start({}, key))).toBe('422 idempotency_key_reused');
  });

  it('is answered twenty times, whatever the password: it is no way to guess one', async () => {
    const patient = new Patient(service);
    const key = newKey();
    await patient.start({}, key);
    const guess = () => patient.start({ password: 'Mirabelle-jaune-83' }, key);
    const answers = await Promise.all(Array.from({ length: 30 }, guess));
    const refusals = answers.map(outcomeOf);
    expect(refusals.filter(outcome => outcome === '422 idempotency_key_reused')).toHaveLength(20);
    expect(refusals.filter(outcome => outcome === '429 too_many_requests')).toHaveLength(10);
    expect(outcomeOf(await patient.start({}, key))).toBe('429 too_many_requests');
  });

  it('under the same key with another contact is another sign-up', async () => {
    const patient = new Patient(service);
    const key = newKey();
    const email = newEmail();
    const ids = [
      startedOf(await patient.start({}, key)).signUp.id,
      startedOf(await patient.start({ phone: newPhone() }, key)).signUp.id,
      startedOf(await patient.start({ email, emailConfirmation: email }, key)).signUp.id,
      startedOf(await patient.start()).signUp.id,
    ];
    expect(new Set(ids).size).toBe(4);
  });
});
