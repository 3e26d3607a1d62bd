/** The workflow as deployed, and the schedule that looks after what it lost. */
import { readFileSync } from 'node:fs';
import { written } from './statements-in.ts';
import { resource, synthesised } from './synthesised.ts';

const template = synthesised();
const { Properties } = resource(template, 'AWS::StepFunctions::StateMachine');

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

it('I2: runs every minute, and keeps the runs that could not begin', () => {
  const { Properties } = resource(template, 'AWS::Scheduler::Schedule');
  expect(Properties).toMatchObject({ ScheduleExpression: 'rate(1 minute)', FlexibleTimeWindow: { Mode: 'OFF' } });
  const { Arn, DeadLetterConfig } = Properties.Target as { Arn: unknown; DeadLetterConfig: { Arn: unknown } };
  expect(written(Arn)).toBe('<ReconcilerReconcileFunction>');
  expect(written(DeadLetterConfig.Arn)).toBe('<ReconcilerMissed>');
});

it('does not run late: the next run does all that a late one would', () => {
  expect(resource(template, 'AWS::Lambda::EventInvokeConfig').Properties).toMatchObject({
    MaximumRetryAttempts: 0,
    MaximumEventAgeInSeconds: 60,
  });
});
