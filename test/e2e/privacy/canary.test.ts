/** Recognisable contact details, password and code go through whole sign-ups and faults, and appear in no sink (J1; X23). */

import { day, hour, second } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { Patient, wrongFor } from '../../support/patient.ts';
import { keepTokenIn } from '../../support/people/newcomer.ts';
import { ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

const lines: string[] = [];
const events: unknown[] = [];
const patients: Patient[] = [];
const codes: string[] = [];
let service: Service;

beforeAll(async () => {
  stopClock();
  service = await startService({
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    time: { retries: 0.001, waits: 0.001 },
    // Eight digits are found wherever they are; three would be found everywhere.
    configuration: { code: { length: 8, escalatedLength: 8 } },
    log: line => lines.push(line),
  });
  const { workflow } = service;
  for (const name of ['entered', 'left', 'failed', 'retried', 'caught', 'closed'] as const)
    workflow.events.on(name, (event: unknown) => events.push(event));
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

const forGood = { times: Number.POSITIVE_INFINITY };

function canary(index: number, details: { phone?: string; email?: string; from?: string } = {}): Patient {
  const patient = new Patient(service, {
    phone: `+336246${1357 + index}0`,
    email: `quetzalcoatl-${index}.montgolfier@zanzibar-canari.example.com`,
    password: `Zyzomys-Palatalis-${index}-9418`,
    from: `127.213.77.${100 + index}`,
    ...details,
  });
  patients.push(patient);
  return patient;
}

async function codeOf(patient: Patient, messages = 1): Promise<string> {
  const code = await patient.readCode(messages);
  codes.push(code);
  return code;
}

/** Everything that nobody may find: the typed values, in the spellings that a log or a key might hold. */
function secrets(): string[] {
  return [
    ...codes,
    ...patients.flatMap(({ phone, email, password, from, accessToken }) => [
      ...[phone, phone.slice(1), phone.replace('+33', '0'), phone.slice(-9), encodeURIComponent(phone)],
      ...[email, email.slice(0, email.indexOf('@')), encodeURIComponent(email), Buffer.from(email).toString('base64')],
      ...[password, Buffer.from(password).toString('base64'), from, accessToken],
    ]),
    'montgolfier',
    'zanzibar',
    'Zyzomys',
  ].filter(secret => secret !== '');
}

const found = (text: string) => secrets().filter(secret => text.toLowerCase().includes(secret.toLowerCase()));

describe('X23, J1, B6: canaries', () => {
  it('sign up, guess, mend, lose every answer and are refused', async () => {
    const { faults } = service;
    const completed = canary(1);
    await completed.start({}, { 'idempotency-key': completed.email });
    const code = await codeOf(completed);
    await completed.answer(wrongFor(code));
    codes.push(wrongFor(code));
    await completed.answer({ code });
    await completed.start({ phone: 'montgolfier' });
    await completed.start({ zanzibar: completed.password });
    await completed.answer(code);
    await completed.until('awaiting_consent');
    faults.ses.push({ ...forGood, code: 'MessageRejected', message: `Not verified: ${completed.email}`, status: 500 });
    await completed.consent();
    await service.workflow.find(completed.id).closed;
    expect(service.parked).toHaveLength(1);
    faults.ses.splice(0);

    const duplicate = canary(2, { email: completed.email });
    await duplicate.start();
    await duplicate.answer(await codeOf(duplicate));
    await duplicate.until('awaiting_email_proof');
    await duplicate.call('POST', '/email-proof/send');
    const proof = await until('the code by e-mail', () =>
      duplicate
        .mails()
        .map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
        .find(digits => digits !== undefined),
    );
    codes.push(proof, wrongFor(proof));
    await duplicate.call('POST', '/email-proof', { code: wrongFor(proof) });
    await duplicate.giveUp();
    await service.workflow.find(duplicate.id).closed;

    passTime(second);
    const recycled = canary(6, { phone: completed.phone });
    await recycled.start();
    await recycled.answer(await codeOf(recycled, 2));
    await recycled.until('rejected');
    expect((await recycled.call('POST', '/release', { email: recycled.email })).status).toBe(202);
    await recycled.call('POST', '/release', { email: `${recycled.email}@` });
    const token = await until('the owner to be asked', () => keepTokenIn(completed.mails()));
    const kept = { method: 'POST', path: '/api/phone-releases/keep', body: { token } };
    expect((await ask(service.url, kept)).status).toBe(204);
    await until('the newcomer to be told', () => recycled.mails().length > 0);

    const undeliverable = canary(3);
    faults.sns.push({ ...forGood, code: 'InvalidParameter', message: `Not reachable: ${undeliverable.phone}` });
    await undeliverable.start();
    await undeliverable.until('rejected');
    faults.sns.splice(0);

    const resent = canary(4);
    faults.sns.push({ code: 'InternalError', status: 500, message: resent.phone });
    faults.sfn.push({ when: ({ operation }) => operation === 'StartExecution', lost: true });
    await resent.start();
    await codeOf(resent);
    await resent.until('awaiting_code');
    passTime(61 * second);
    faults.smsVoice.push({ lost: true });
    await resent.resend('voice');
    await codeOf(resent, 2);
    faults.sfn.push({ ...forGood, code: 'InternalServerError', status: 500, message: `About ${resent.email}` });
    await resent.giveUp();
    faults.sfn.splice(0);
    passTime(61 * second);
    await service.reconcile();

    const late = canary(5);
    await late.start();
    await codeOf(late);
    await late.until('awaiting_code');
    passTime(hour);
    await service.workflow.timeOut(late.id);
    await service.workflow.find(late.id).closed;
    await late.until('expired');
    await service.invoke('deliver-code', { signUpId: late.email }).catch(() => undefined);
    expect(codes.length).toBeGreaterThan(4);
  });

  it('are in no line of the logs', () => {
    expect(lines.length).toBeGreaterThan(30);
    expect(found(`{"to":"${patients[0]?.phone}","text":"${codes[0]} est votre code"}`).length).toBeGreaterThan(2);
    const said = lines.join('\n');
    for (const event of [
      'request',
      'step_failed',
      'delivery_failed',
      'delivery_refused',
      'delivery_unconfirmed',
      'callback_lost',
    ])
      expect(said).toContain(`"${event}"`);
    expect(found(said)).toEqual([]);
    expect(said).not.toContain('argon2');
  });

  it('leave the id of the sign-up in every line about a request, which an operator looks for', () => {
    const requests = lines
      .map(line => JSON.parse(line))
      .filter(({ event, status, route }) => event === 'request' && status < 300 && /\/sign-ups/.test(route));
    const ids = new Set(patients.map(({ id }) => id));
    expect(requests.length).toBeGreaterThan(10);
    for (const { route, signUpId } of requests) expect([route, ids.has(signUpId)]).toEqual([route, true]);
  });

  it('are in no execution, event or queue', () => {
    const histories = patients.filter(({ id }) => id).map(({ id }) => service.workflow.find(id).history);
    expect(histories.length).toBeGreaterThan(3);
    expect(events.length).toBeGreaterThan(30);
    const text = JSON.stringify([histories, events, service.parked]);
    expect(found(text)).toEqual([]);
    expect(text).not.toContain('argon2');
  });

  it('are in no key of the table, and in no item but the account that was opened and its last welcome', async () => {
    const items = await itemsOfService();
    expect(items.length).toBeGreaterThan(10);
    for (const { pk, sk, dueShard, dueAt } of items)
      expect(found(JSON.stringify({ pk, sk, dueShard, dueAt }))).toEqual([]);

    const elsewhere = items.map(({ contact, phone, email, ...rest }) => {
      const isAccount = rest.sk === 'ACCOUNT';
      const awaitsWelcome = rest.status === 'completed';
      expect(Boolean(contact)).toBe(awaitsWelcome);
      expect([phone !== undefined, email !== undefined]).toEqual([isAccount, isAccount]);
      // The mask keeps the domain, by which a patient recognises the address.
      return { ...rest, maskedEmail: '', ...(rest.purpose === 'sign_up_email' && { sentTo: '' }) };
    });
    expect(found(JSON.stringify(elsewhere))).toEqual([]);
  });

  it('leave the sign-up once the parked welcome went out', async () => {
    const [completed] = patients;
    await service.invoke('welcome', { signUpId: completed?.id ?? '' });
    passTime(day);
    await service.reconcile();
    const signUps = await itemsOfService('SIGN_UP#');
    expect(signUps.filter(({ contact }) => contact)).toEqual([]);
    expect(signUps.filter(({ passwordHash }) => passwordHash)).toEqual([]);
  });
});
