/** The deployed definition as the local run reads it. */
import { steps } from '../../../lambdas/functions.ts';
import { readDefinition } from '../../../local/workflow/state-machine.ts';

const file = new URL('../../../statemachines/sign-up.asl.json', import.meta.url);
const values = { ...steps, ParkedWelcomesQueueUrl: 'https://queue.example/parked' };

it('fills every placeholder', async () => {
  const definition = await readDefinition(file, values);
  expect(JSON.stringify(definition)).not.toMatch(/\$\{/);
  expect(definition.States.DeliverCode).toMatchObject({ Parameters: { FunctionName: 'deliver-code' } });
});

it('names a placeholder that nobody fills', async () => {
  await expect(readDefinition(file, steps)).rejects.toThrow(/ParkedWelcomesQueueUrl/);
});

it('scales what a test need not wait for, and no function’s own timeout', async () => {
  const real = JSON.stringify(await readDefinition(file, values));
  const scaled = await readDefinition(file, values, { retries: 0, waits: 0.001, callbacks: 0.5 });
  const text = JSON.stringify(scaled);
  expect(real).toMatch(/"IntervalSeconds":[1-9]/);
  expect(text).not.toMatch(/"(IntervalSeconds|MaxDelaySeconds)":[1-9]/);
  expect(scaled.States).toMatchObject({
    DeliverCode: { TimeoutSeconds: 900 },
    LetItPass: { Seconds: 0.3 },
    Close: { TimeoutSeconds: 30 },
  });
});
