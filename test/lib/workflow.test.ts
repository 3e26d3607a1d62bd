/** The workflow as deployed: durable, its placeholders filled, its data in no log. */
import { readFileSync } from 'node:fs';
import { written } from './statements-in.ts';
import { resource, synthesised } from './synthesised.ts';

const { Properties } = resource(synthesised(), 'AWS::StepFunctions::StateMachine');

it('is a Standard workflow: a patient may take half an hour', () => {
  expect(Properties.StateMachineType).toBe('STANDARD');
});

it('K2: logs faults without execution data', () => {
  expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
});

it('fills every placeholder of the definition and names no other', () => {
  const asked = readFileSync('statemachines/sign-up.asl.json', 'utf8').matchAll(/\$\{(\w+)\}/g);
  const filled = Properties.DefinitionSubstitutions as Record<string, unknown>;
  expect(Object.keys(filled).sort()).toEqual([...new Set([...asked].map(([, name]) => name))].sort());
  for (const [name, value] of Object.entries(filled))
    expect(written(value)).toBe(name === 'ParkedWelcomesQueueUrl' ? '<ParkedWelcomes>' : `<${name}Function>`);
});
