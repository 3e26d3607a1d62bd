/** The workflow as deployed, and the schedules of the functions that run every minute. */
import { readFileSync } from 'node:fs';
import { written } from '../statements-in.ts';
import { resource, service } from '../synthesised.ts';

const template = service();
const { Properties } = resource(template, 'AWS::StepFunctions::StateMachine');

it('is a Standard workflow: a practice may take two weeks', () => {
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

describe.each(['Reconciler', 'Notices'])('%s', id => {
  it('I2: runs every minute, in a group of its own, and keeps the runs that could not begin', () => {
    const { Properties } = resource(template, 'AWS::Scheduler::Schedule', id);
    expect(Properties).toMatchObject({ ScheduleExpression: 'rate(1 minute)', FlexibleTimeWindow: { Mode: 'OFF' } });
    const { Arn, RoleArn, DeadLetterConfig, RetryPolicy } = Properties.Target as Record<string, unknown>;
    const group = resource(template, 'AWS::Scheduler::ScheduleGroup', id);
    expect(Properties.GroupName).toBe(group.Properties.Name);
    expect(written(Arn)).toBe(`<${id}RunFunction>`);
    expect(written(RoleArn)).toBe(`<${id}ScheduleRole>`);
    expect(written((DeadLetterConfig as { Arn: unknown }).Arn)).toBe(`<${id}Missed>`);
    expect(RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 2 });
  });

  it('does not run late: the next run does all that a late one would', () => {
    expect(resource(template, 'AWS::Lambda::EventInvokeConfig', id).Properties).toMatchObject({
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
    });
  });
});
