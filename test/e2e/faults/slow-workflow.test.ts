/** A workflow that starts late, or is slower than its patient, catches up with the table (F06, F07). */

import { outcomeOf } from '../../support/answers.ts';
import { digitsIn, Patient } from '../../support/patient.ts';
import { down, forGood, on, reconcile, troubledService, waiting } from '../../support/people/troubled.ts';

const troubled = troubledService();

describe('F06: a patient faster than the workflow', () => {
  it('types the code while the step that sent it has not returned', async () => {
    const patient = new Patient(troubled.service);
    const answered = new Promise<string>((resolve, reject) => {
      troubled.service.outbox.events.once('message', message => {
        patient.answer(digitsIn(message)).then(answer => resolve(outcomeOf(answer)), reject);
      });
    });
    troubled.service.faults.lambda.push({ when: on('deliver-code'), lost: true });
    await patient.start();
    // A message that overtakes even the answer of the form finds a patient without a token: then it is typed again.
    if ((await answered) === '404 not_found')
      expect(outcomeOf(await patient.answer(await patient.readCode()))).toBe('200');
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
  });

  it('consents before the workflow asks', async () => {
    const { patient, code } = await waiting(troubled.service);
    troubled.service.faults.lambda.push({ when: on('check-duplicates'), delayMs: 200 });
    await patient.answer(code);
    expect(outcomeOf(await patient.consent())).toBe('202');
    await patient.until('completed');
  });
});

describe('F07: an execution', () => {
  it('that could not be started is started by the reconciler', async () => {
    troubled.service.faults.sfn.push({ when: on('StartExecution'), ...down });
    const patient = new Patient(troubled.service);
    expect(outcomeOf(await patient.start())).toBe('202');
    expect(patient.codeMessages()).toEqual([]);
    troubled.service.faults.sfn.splice(0);
    await reconcile(troubled.service);
    await patient.answer(await patient.readCode());
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
  });

  it('whose start got no answer at all runs once', async () => {
    troubled.service.faults.sfn.push({ when: on('StartExecution'), ...forGood, lost: true });
    const patient = new Patient(troubled.service);
    expect(outcomeOf(await patient.start())).toBe('202');
    const code = await patient.readCode();
    troubled.service.faults.sfn.splice(0);
    await reconcile(troubled.service);
    await reconcile(troubled.service);
    await patient.answer(code);
    await patient.until('awaiting_consent');
    expect(patient.codeMessages()).toHaveLength(1);
  });
});
