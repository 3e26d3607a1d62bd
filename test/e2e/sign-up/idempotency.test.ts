/** The same request twice is one sign-up, for a client that sends the same form (header Idempotency-Key). */

import { faultsOf, outcomeOf, startedOf } from '../../support/answers.ts';
import { newEmail, newKey, newPhone, Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';
import { storedSignUp } from '../../support/service-table.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY });
});
afterAll(() => service.stop());

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

  it('under the same key with anything else in it is refused, without the cost of a hash', async () => {
    const patient = new Patient(service);
    const key = newKey();
    const { signUp } = startedOf(await patient.start({}, key));
    await patient.readCode();
    const email = newEmail();
    for (const other of [
      { phone: newPhone() },
      { email, emailConfirmation: email },
      { locale: 'de' },
      { termsVersion: '2026-11-01' },
    ]) {
      const answer = await patient.start(other, key);
      expect([other, outcomeOf(answer)]).toEqual([other, '422 idempotency_key_reused']);
      expect(answer.text).not.toContain(patient.accessToken);
    }
    // None of them was counted as a guess at the password, and none of them sent anything.
    for (let time = 0; time < 20; time++)
      expect(outcomeOf(await patient.start({ locale: 'de' }, key))).toBe('422 idempotency_key_reused');
    expect(startedOf(await patient.start({}, key)).signUp.id).toBe(signUp.id);
    expect(patient.codeMessages()).toHaveLength(1);
    expect(service.outbox.list(email)).toEqual([]);
  });

  it('under another key, or none, is another sign-up', async () => {
    const patient = new Patient(service);
    const keys = [newKey(), newKey(), {}];
    const ids = [];
    for (const key of keys) ids.push(startedOf(await patient.start({}, key)).signUp.id);
    expect(new Set(ids).size).toBe(3);
  });

  it('needs a key that is nobody else’s: sixteen characters, none or an empty one', async () => {
    const start = (key: string) => new Patient(service).start({}, { 'idempotency-key': key });
    expect(faultsOf(await start('fifteen-letters'))).toEqual(['Idempotency-Key invalid_idempotency_key']);
    expect(outcomeOf(await start('sixteen--letters'))).toBe('202');
    expect(outcomeOf(await start(''))).toBe('202');
    const answer = await new Patient(service).start({ phone: '12' }, { 'idempotency-key': 'short' });
    expect(faultsOf(answer)).toEqual(['phone invalid_phone', 'Idempotency-Key invalid_idempotency_key']);
  });

  it('leaves of the request no more than a digest in the table, and nothing once it is over', async () => {
    const patient = new Patient(service);
    const key = newKey();
    await patient.start({}, key);
    const { requestDigest } = await storedSignUp(patient.id);
    expect(requestDigest).toMatch(/^[\w-]{43}$/);
    await patient.giveUp();
    expect(await storedSignUp(patient.id)).not.toHaveProperty('requestDigest');
    const finished = new Patient(service);
    await finished.start({}, newKey());
    await finished.answer(await finished.readCode());
    await finished.until('awaiting_consent');
    await finished.consent();
    await finished.until('completed');
    expect(await storedSignUp(finished.id)).not.toHaveProperty('requestDigest');
  });
});
