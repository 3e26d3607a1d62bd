/** A workflow that starts late, or is slower than its patient, catches up with the table (F06, F07). */

import { outcomeOf } from '../../support/answers.ts';
import { second } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { digitsIn, Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    time: { retries: 0.02, waits: 0.001 },
  });
});
afterAll(() => service.stop());
beforeEach(() => stopClock());
afterEach(() => {
  for (const queue of Object.values(service.faults)) queue.splice(0);
  releaseClock();
});

const on = (operation: string) => (call: { operation: string }) => call.operation === operation;
const forGood = { times: Number.POSITIVE_INFINITY };
const down = { ...forGood, code: 'InternalServerError', status: 500 };

/** The reconciler looks at sign-ups that did not move for a minute. */
async function reconcile() {
  passTime(61 * second);
  expect(await service.reconcile()).toMatchObject({ failed: 0 });
}

async function waiting() {
  const patient = new Patient(service);
  expect(outcomeOf(await patient.start())).toBe('202');
  const code = await patient.readCode();
  await patient.until('awaiting_code');
  return { patient, code };
}

describe('F06: a patient faster than the workflow', () => {
  it('types the code while the step that sent it has not returned', async () => {
    const patient = new Patient(service);
    const answered = new Promise<string>((resolve, reject) => {
      service.outbox.events.once('message', message => {
        patient.answer(digitsIn(message)).then(answer => resolve(outcomeOf(answer)), reject);
      });
    });
    service.faults.lambda.push({ when: on('deliver-code'), lost: true });
    await patient.start();
    // A message that overtakes even the answer of the form finds a patient without a token: then it is typed again.
    if ((await answered) === '404 not_found')
      expect(outcomeOf(await patient.answer(await patient.readCode()))).toBe('200');
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
  });

  it('consents before the workflow asks', async () => {
    const { patient, code } = await waiting();
    service.faults.lambda.push({ when: on('check-duplicates'), delayMs: 200 });
    await patient.answer(code);
    expect(outcomeOf(await patient.consent())).toBe('202');
    await patient.until('completed');
  });
});

describe('F07: an execution', () => {
  it('that could not be started is started by the reconciler', async () => {
    service.faults.sfn.push({ when: on('StartExecution'), ...down });
    const patient = new Patient(service);
    expect(outcomeOf(await patient.start())).toBe('202');
    expect(patient.codeMessages()).toEqual([]);
    service.faults.sfn.splice(0);
    await reconcile();
    await patient.answer(await patient.readCode());
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
  });

  it('whose start got no answer at all runs once', async () => {
    service.faults.sfn.push({ when: on('StartExecution'), ...forGood, lost: true });
    const patient = new Patient(service);
    expect(outcomeOf(await patient.start())).toBe('202');
    const code = await patient.readCode();
    service.faults.sfn.splice(0);
    await reconcile();
    await reconcile();
    await patient.answer(code);
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
  });
});
