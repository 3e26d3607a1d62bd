/** Each step of the workflow run twice, at once or after its answer was lost: one message, one account (I1; F01, F02). */
import { steps } from '../../../lambdas/functions.ts';
import { Patient } from '../../support/patient.ts';
import { confirmEmail } from '../../support/people/confirm-email.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService, storedSignUp } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    time: { retries: 0.02, waits: 0.001 },
  });
});
afterAll(() => service.stop());

const isOne = (name: string) => (call: { operation: string }) => call.operation === name;

/** Holds the workflow's own run of a step back for a while. @returns once the workflow asked for it */
function holdBack(name: string, milliseconds = 150): Promise<true> {
  const before = service.counts.lambda[name] ?? 0;
  service.faults.lambda.push({ when: isOne(name), delayMs: milliseconds });
  return until(`${name} to be asked for`, () => (service.counts.lambda[name] ?? 0) > before);
}

/** Runs a step ten times at once. @returns what came out, faults by their name */
const tenTimes = (name: string, input: Record<string, string>) =>
  Promise.all(
    Array.from({ length: 10 }, () =>
      service.invoke(name, input).catch((error: unknown) => (error instanceof Error ? error.name : 'unknown')),
    ),
  );

const accountsOf = async (patient: Patient) => {
  const { accountId } = await storedSignUp(patient.id);
  return (await itemsOfService(`ACCOUNT#${accountId}`)).map(({ sk }) => String(sk)).toSorted();
};

const oneAccount = ['ACCOUNT', 'CONSENT#privacy-notice#2026-11-01', 'CONSENT#terms#2026-11-01', 'CREDENTIAL#password'];

describe('F01: a step run by ten at once, and by the workflow too', () => {
  it('deliver-code sends one message', async () => {
    const patient = new Patient(service);
    const asked = holdBack(steps.DeliverCode);
    await patient.start();
    await asked;
    const taskToken = service.workflow.find(patient.id).token ?? '';
    const outcomes = await tenTimes(steps.DeliverCode, { signUpId: patient.id, taskToken });
    expect(new Set(outcomes)).toEqual(new Set([null, 'DeliveryInProgress']));
    await patient.answer(await patient.readCode());
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
    // Long over: another run must not bring a finished state back.
    expect(new Set(await tenTimes(steps.DeliverCode, { signUpId: patient.id, taskToken }))).toEqual(
      new Set(['AnsweredAlready']),
    );
    expect((await patient.read()).status).toBe('awaiting_consent');
  });

  it('check-duplicates, await-consent and create-account open one account', async () => {
    const patient = new Patient(service);
    await patient.prove();
    await patient.until('awaiting_consent');
    const input = { signUpId: patient.id };
    expect(new Set((await tenTimes(steps.CheckDuplicates, input)).map(told => JSON.stringify(told)))).toEqual(
      new Set(['{"outcome":"no_duplicates"}']),
    );
    const taskToken = service.workflow.find(patient.id).token ?? '';
    expect(new Set(await tenTimes(steps.AwaitConsent, { ...input, taskToken }))).toEqual(new Set([null]));
    expect(new Set((await tenTimes(steps.CreateAccount, input)).map(told => JSON.stringify(told)))).toEqual(
      new Set(['{"outcome":"not_ready"}']),
    );

    const asked = holdBack(steps.CreateAccount);
    await patient.consent();
    await asked;
    const created = await tenTimes(steps.CreateAccount, input);
    expect(new Set(created.map(told => JSON.stringify(told)))).toEqual(new Set(['{"outcome":"created"}']));
    await service.workflow.find(patient.id).closed;
    expect(await accountsOf(patient)).toEqual(oneAccount);
    expect(await service.invoke(steps.CheckDuplicates, input)).toEqual({ outcome: 'no_duplicates' });
    expect(await service.invoke(steps.Close, { ...input, cause: 'timed_out' })).toEqual({ outcome: 'created' });
    expect((await patient.read()).status).toBe('completed');
  });

  it('welcome sends one e-mail', async () => {
    const patient = new Patient(service);
    const asked = holdBack(steps.Welcome);
    await patient.prove();
    await patient.consent();
    await asked;
    const outcomes = await tenTimes(steps.Welcome, { signUpId: patient.id });
    expect([...new Set(outcomes)].filter(outcome => outcome !== null && outcome !== 'DeliveryInProgress')).toEqual([]);
    await service.workflow.find(patient.id).closed;
    await tenTimes(steps.Welcome, { signUpId: patient.id });
    expect(patient.mails()).toHaveLength(1);
  });

  it('notify-owner and close tell the owner once and end the sign-up once', async () => {
    const owner = new Patient(service);
    await owner.signUp();
    await service.workflow.find(owner.id).closed;
    await confirmEmail(owner);
    const patient = new Patient(service, { email: owner.email });
    const asked = holdBack(steps.NotifyOwner);
    await patient.prove();
    await asked;
    await tenTimes(steps.NotifyOwner, { signUpId: patient.id });
    await tenTimes(steps.Close, { signUpId: patient.id, cause: 'account_exists' });
    await service.workflow.find(patient.id).closed;
    await tenTimes(steps.NotifyOwner, { signUpId: patient.id });
    expect(owner.mails()).toHaveLength(2);
    expect((await patient.read()).rejection?.reason).toBe('account_exists');
    const { contact, passwordHash } = await storedSignUp(patient.id);
    expect([contact, passwordHash]).toEqual([undefined, undefined]);
  });
});

describe('F02: a step whose answer is lost', () => {
  it('is run again, all along a whole sign-up, and nothing happens twice', async () => {
    const { DeliverCode, AwaitConsent, CreateAccount, Welcome } = steps;
    const all = [DeliverCode, AwaitConsent, CreateAccount, Welcome];
    const before = { ...service.counts.lambda };
    for (const name of all) service.faults.lambda.push({ when: isOne(name), lost: true });
    const patient = new Patient(service);
    await patient.signUp();
    await service.workflow.find(patient.id).closed;
    const runs = all.map(name => (service.counts.lambda[name] ?? 0) - (before[name] ?? 0));
    expect(service.faults.lambda).toEqual([]);
    // A patient faster than the repeat leaves nothing to repeat for; the others ran twice.
    expect(runs.filter(times => times < 1 || times > 2)).toEqual([]);
    expect(patient.codeMessages()).toHaveLength(1);
    expect(patient.mails()).toHaveLength(1);
    expect(await accountsOf(patient)).toEqual(oneAccount);
  });

  it('is run again when it closes, and the owner is told once', async () => {
    const owner = new Patient(service);
    await owner.signUp();
    for (const name of [steps.NotifyOwner, steps.Close]) service.faults.lambda.push({ when: isOne(name), lost: true });
    const patient = new Patient(service, { phone: owner.phone });
    await patient.start();
    await patient.answer(await patient.readCode(2));
    await service.workflow.find(patient.id).closed;
    expect(owner.mails()).toHaveLength(2);
    expect((await patient.read()).status).toBe('rejected');
  });
});
