/** Without the table, the limits or the secret nothing is sent and nothing is verified: 503, and it goes on afterwards (I3, F09, F14). */

import { outcomeOf } from '../../support/answers.ts';
import { Patient, wrongFor } from '../../support/patient.ts';
import type { Answer } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { storedSignUp } from '../../support/service-table.ts';
import { until } from '../../support/until.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({
    watchTable: true,
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    time: { retries: 0.02, waits: 0.001 },
  });
});
afterAll(() => service.stop());
afterEach(() => {
  for (const queue of Object.values(service.faults)) queue.splice(0);
});

const forGood = { times: Number.POSITIVE_INFINITY };
const throttled = { code: 'ThrottlingException' };
const down = { ...forGood, code: 'InternalServerError', status: 500 };
const on = (operation: string) => (call: { operation: string }) => call.operation === operation;
const conflict = {
  when: on('TransactWriteItems'),
  code: 'TransactionCanceledException',
  details: { CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }, { Code: 'None' }] },
};

/** Expects an answer that asks the client to come back. */
async function expectUnavailable(asked: Promise<Answer>, outcome = '503 unavailable'): Promise<void> {
  const answer = await asked;
  expect(outcomeOf(answer)).toBe(outcome);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
}

// First of all: the keys are kept from the first time they are read.
describe('I3, F15: without the secret', () => {
  it('no sign-up starts, no code is compared and no message goes out', async () => {
    service.faults.secretsManager.push({ ...forGood, code: 'InternalServiceError', status: 500 });
    const patient = new Patient(service);
    await expectUnavailable(patient.start());
    patient.id = 'f'.repeat(32);
    await expectUnavailable(patient.answer('123'));
    expect(service.outbox.list()).toEqual([]);
    service.faults.secretsManager.splice(0);
    await patient.signUp();
  });
});

describe('I3, F14: without the limits', () => {
  it('no sign-up starts and nothing is sent', async () => {
    service.faults.dynamodb.push({ ...down, when: on('BatchGetItem') });
    const patient = new Patient(service);
    await expectUnavailable(patient.start());
    expect(patient.codeMessages()).toEqual([]);
    service.faults.dynamodb.splice(0);
    await patient.signUp();
  });

  it('no code is compared: neither the right one nor a wrong one learns anything', async () => {
    const patient = new Patient(service);
    await patient.start();
    const code = await patient.readCode();
    await patient.until('awaiting_code');
    // A wrong answer is charged to the phone's budget; a right one is written only while there is some.
    const isBudget = ({ input }: { input: unknown }) => JSON.stringify(input).includes('"PHONE#');
    service.faults.dynamodb.push({ ...down, when: isBudget });
    await expectUnavailable(patient.answer(code));
    await expectUnavailable(patient.answer(wrongFor(code)));
    expect((await storedSignUp(patient.id)).status).toBe('awaiting_code');
    service.faults.dynamodb.splice(0);
    expect(outcomeOf(await patient.answer(code))).toBe('200');
  });
});

describe('I3, F14: a service that hangs', () => {
  const gatewayMs = 10_000;
  const hangs = { ...forGood, delayMs: 15_000 };
  const timed = async (ask: () => Promise<unknown>) => {
    const begun = performance.now();
    await ask();
    return performance.now() - begun;
  };

  it('if it is the table, is said to be one before the gateway speaks for us', async () => {
    service.faults.dynamodb.push(hangs);
    expect(await timed(() => expectUnavailable(new Patient(service).start()))).toBeLessThan(gatewayMs);
  });

  it('if it is the workflow, delays what was accepted and refuses nothing', async () => {
    service.faults.sfn.push({ ...hangs, when: on('StartExecution') });
    const patient = new Patient(service);
    const start = async () => expect(outcomeOf(await patient.start())).toBe('202');
    expect(await timed(start)).toBeLessThan(gatewayMs);
  });

  it('costs a patient no more than the one try that was counted', async () => {
    const patient = new Patient(service);
    await patient.start();
    const code = await patient.readCode();
    await patient.until('awaiting_code');
    const isCount = ({ input }: { input: unknown }) =>
      JSON.stringify(input).includes('#code.#attempts = if_not_exists(');
    // Done in the end, though too late for its answer to be heard.
    service.faults.dynamodb.push({ delayMs: 3000, when: isCount });
    await expectUnavailable(patient.answer(code));
    await until('the count', async () => (await storedSignUp(patient.id)).code?.attempts === 1);
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    expect((await storedSignUp(patient.id)).code?.attempts).toBe(2);
  });
});

describe('F09: a table', () => {
  it('that throttles twice is asked again, and the patient notices nothing', async () => {
    service.faults.dynamodb.push({ ...throttled, times: 2 });
    const patient = new Patient(service);
    expect(outcomeOf(await patient.start())).toBe('202');
    await patient.answer(await patient.readCode());
    await patient.until('awaiting_consent');
    service.faults.dynamodb.push({ ...throttled, times: 2 });
    await patient.consent();
    await patient.until('completed');
  });

  it('that finds conflicts three times opens the sign-up and the account once', async () => {
    service.faults.dynamodb.push({ ...conflict, times: 3 });
    const patient = new Patient(service);
    expect(outcomeOf(await patient.start())).toBe('202');
    const code = await patient.readCode();
    service.faults.dynamodb.push({ ...conflict, times: 3 });
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    await patient.until('awaiting_consent');
    service.faults.dynamodb.push({ ...conflict, times: 3 });
    await patient.consent();
    await patient.until('completed');
    await service.workflow.find(patient.id).closed;
    expect(patient.codeMessages()).toHaveLength(1);
    expect(patient.mails()).toHaveLength(1);
  });

  it('that finds conflicts without end asks the client to come back, and nothing is sent', async () => {
    service.faults.dynamodb.push({ ...conflict, ...forGood });
    const patient = new Patient(service);
    await expectUnavailable(patient.start(), '429 too_many_requests');
    service.faults.dynamodb.splice(0);
    expect(patient.codeMessages()).toEqual([]);
    expect(outcomeOf(await patient.start())).toBe('202');
  });

  it('that is down is 503 on every route, and the sign-up goes on afterwards', async () => {
    const patient = new Patient(service);
    await patient.start();
    const code = await patient.readCode();
    await patient.until('awaiting_code');
    service.faults.dynamodb.push(down);
    await Promise.all(
      [
        new Patient(service).start(),
        patient.call('GET'),
        patient.answer(code),
        patient.resend(),
        patient.changeContact({ phone: '06 12 99 99 99' }),
        patient.consent(),
        patient.giveUp(),
      ].map(asked => expectUnavailable(asked)),
    );
    service.faults.dynamodb.splice(0);
    expect(await patient.read()).toMatchObject({ status: 'awaiting_code', code: { attemptsLeft: 3 } });
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    await patient.until('awaiting_consent');
    await patient.consent();
    await patient.until('completed');
    await service.workflow.find(patient.id).closed;
    expect(patient.codeMessages()).toHaveLength(1);
    expect(patient.mails()).toHaveLength(1);
  });

  it('that goes down after the code went out sends no second one when it is back', async () => {
    const patient = new Patient(service);
    let isDown = false;
    service.outbox.events.once('message', () => {
      isDown = true;
    });
    service.faults.dynamodb.push({ ...down, when: () => isDown });
    expect(outcomeOf(await patient.start())).toBe('202');
    const code = await patient.readCode();
    await new Promise(resolve => setTimeout(resolve, 500));
    service.faults.dynamodb.splice(0);
    expect(outcomeOf(await patient.answer(code))).toBe('200');
    await patient.until('awaiting_consent');
    await patient.consent();
    await patient.until('completed');
    expect(patient.codeMessages()).toHaveLength(1);
  });
});
