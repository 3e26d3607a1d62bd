/** Providers that are slow, down or refuse: retried, then told to the patient; no attempt is used up (F11, F12, I4). */

import { outcomeOf } from '../../support/answers.ts';
import { Patient } from '../../support/patient.ts';
import { confirmEmail } from '../../support/people/confirm-email.ts';
import { type Service, startService } from '../../support/service.ts';
import { storedSignUp } from '../../support/service-table.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    time: { retries: 0.001, waits: 0.001 },
  });
});
afterAll(() => service.stop());
afterEach(() => {
  for (const queue of Object.values(service.faults)) queue.splice(0);
});

const forGood = { times: Number.POSITIVE_INFINITY };

describe('F12: an SMS provider', () => {
  it.each([
    ['slow', { delayMs: 700 }, 1],
    ['down for two tries', { times: 2, code: 'InternalError', status: 500 }, 3],
    ['throttled for two tries', { times: 2, code: 'Throttling' }, 3],
    ['throttled nearly as long as a code lives', { times: 13, code: 'Throttling' }, 14],
    ['without rights for one try', { code: 'AuthorizationError', status: 403 }, 2],
    ['slow and without an answer', { delayMs: 300, lost: true as const }, 1],
  ])('that is %s delivers one message', async (_, fault, tries) => {
    const before = service.counts.sns.Publish ?? 0;
    service.faults.sns.push(fault);
    const patient = new Patient(service);
    expect(outcomeOf(await patient.start())).toBe('202');
    const code = await patient.readCode();
    await patient.until('awaiting_code');
    expect((await patient.read()).code).toMatchObject({ attemptsLeft: 3, sendsLeft: 3 });
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
    expect((service.counts.sns.Publish ?? 0) - before).toBe(tries);
  });

  it.each([
    ['refuses the number', { ...forGood, code: 'InvalidParameter' }, 1, 'undeliverable', /Vérifiez le numéro/],
    [
      'stays down',
      { ...forGood, code: 'InternalError', status: 500 },
      14,
      'delivery_failed',
      /numéro n’est pas en cause/,
    ],
    ['stays throttled', { ...forGood, code: 'Throttling' }, 14, 'delivery_failed', /numéro n’est pas en cause/],
  ])(
    'that %s ends the sign-up with a sentence that says why, and costs the phone no guess',
    async (_, fault, tries, reason, words) => {
      const before = service.counts.sns.Publish ?? 0;
      const patient = new Patient(service);
      service.faults.sns.push({
        ...fault,
        when: ({ input }) => (input as Record<string, unknown>).PhoneNumber === patient.phone,
      });
      await patient.start();
      const { rejection } = await patient.until('rejected');
      expect(rejection).toMatchObject({ reason, message: expect.stringMatching(words) });
      expect((service.counts.sns.Publish ?? 0) - before).toBe(tries);
      expect(await storedSignUp(patient.id)).toMatchObject({ code: { attempts: 0 } });
      expect(await storedSignUp(patient.id)).not.toHaveProperty('contact');

      service.faults.sns.splice(0);
      const again = new Patient(service, { phone: patient.phone });
      await again.start();
      expect(await again.readCode()).toHaveLength(3);
    },
  );

  it('that is throttled first and refuses the number then makes the sign-up undeliverable: no message carried the code', async () => {
    service.faults.sns.push({ times: 1, code: 'Throttling' }, { ...forGood, code: 'InvalidParameter' });
    const patient = new Patient(service);
    await patient.start();
    expect((await patient.until('rejected')).rejection?.reason).toBe('undeliverable');
    expect(service.outbox.list(patient.phone)).toEqual([]);
  });

  it('is called on no more once a robot refuses a landline: the reason is the same', async () => {
    service.faults.smsVoice.push({ ...forGood, code: 'ValidationException' });
    const patient = new Patient(service, { phone: '+33142680000' });
    await patient.start();
    expect((await patient.until('rejected')).rejection?.reason).toBe('undeliverable');
    expect(service.outbox.list(patient.phone)).toEqual([]);
  });
});

describe('I4, F11: a welcome', () => {
  it('that cannot be sent for two tries is sent once', async () => {
    service.faults.ses.push({ times: 2, code: 'Throttling' });
    const patient = new Patient(service);
    await patient.signUp();
    await service.workflow.find(patient.id).closed;
    expect(patient.mails()).toHaveLength(1);
  });

  it('that cannot be sent for long is parked; the account stands and the patient is told so', async () => {
    service.faults.ses.push({ ...forGood, code: 'InternalFailure', status: 500 });
    const patient = new Patient(service);
    await patient.signUp();
    await service.workflow.find(patient.id).closed;
    expect(service.workflow.find(patient.id).status).toBe('SUCCEEDED');
    expect(service.parked.map(({ body }) => body)).toEqual([{ signUpId: patient.id }]);
    expect((await patient.read()).status).toBe('completed');
    expect(patient.mails()).toEqual([]);

    // An operator sends what was parked once the outage is over.
    service.faults.ses.splice(0);
    await service.invoke('welcome', { signUpId: patient.id });
    expect(patient.mails()).toHaveLength(1);
    await confirmEmail(patient);
    const second = new Patient(service, { email: patient.email });
    await second.prove();
    expect((await second.until('rejected')).rejection?.reason).toBe('account_exists');
  });
});

describe('an e-mail that SES refuses', () => {
  it('is asked for once, and the welcome is parked', async () => {
    const before = service.counts.ses.SendEmail ?? 0;
    service.faults.ses.push({ ...forGood, code: 'MessageRejected' });
    const patient = new Patient(service);
    await patient.signUp();
    await service.workflow.find(patient.id).closed;
    expect((service.counts.ses.SendEmail ?? 0) - before).toBe(1);
    expect(service.parked.map(({ body }) => body)).toContainEqual({ signUpId: patient.id });
    expect(await storedSignUp(patient.id)).toMatchObject({ sends: [{ message: 'code' }, { outcome: 'refused' }] });
  });
});

describe('an owner’s notice', () => {
  it('that cannot be sent does not keep the sign-up from its end', async () => {
    const owner = new Patient(service);
    await owner.signUp();
    await service.workflow.find(owner.id).closed;
    await confirmEmail(owner);
    service.faults.ses.push({ ...forGood, code: 'InternalFailure', status: 500 });
    const patient = new Patient(service, { email: owner.email });
    await patient.prove();
    expect((await patient.until('rejected')).rejection?.reason).toBe('account_exists');
  });
});
