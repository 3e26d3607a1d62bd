/** The alarms: somebody is told, in words that say what it means for people. */
import { readFileSync } from 'node:fs';
import { stages } from '../../config/stages.ts';
import { parseConfiguration } from '../../core/configuration.ts';
import { rights } from '../../lib/rights.ts';
import { written } from './statements-in.ts';
import { resource, resources, synthesised } from './synthesised.ts';

const template = synthesised();
const alarms = Object.entries(resources(template)).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');
const nameOf = (id: string) => id.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, '');

it('rings for what the runbook explains, and for each function', () => {
  const general = [
    'WorkflowFailed',
    'ApiFailing',
    'ParkedWelcomes',
    'ReconcilerSilent',
    'SchedulerBlocked',
    'CodesRefused',
    'GuessingSuspected',
    'GuessingEverywhere',
  ];
  const functions = Object.keys(rights).map(name => `Failing${name.replaceAll('-', '')}`);
  expect(alarms.map(([id]) => nameOf(id)).sort()).toEqual([...general, ...functions].sort());
  const runbook = readFileSync('docs/operating.md', 'utf8');
  for (const name of general) expect(runbook).toContain(`### ${name}\n`);
});

it.each(alarms)('%s says its consequence and tells the topic when it begins and ends', (_, { Properties }) => {
  const { AlarmDescription, AlarmActions, OKActions } = Properties as Record<string, unknown[]>;
  expect(AlarmDescription).toMatch(/^[A-Z].{15,}\.$/);
  for (const [action] of [AlarmActions ?? [], OKActions ?? []]) expect(written(action)).toBe('<AlarmsTopic>');
});

it('treats silence of the reconciler as failure, and of everything else as peace', () => {
  const breaching = alarms.filter(([, { Properties }]) => Properties.TreatMissingData === 'breaching');
  expect(breaching.map(([id]) => nameOf(id))).toEqual(['ReconcilerSilent']);
});

it.each([
  ['CodesRefused', '{ $.event = "delivery_refused" }', '<DeliverCodeLogs>'],
  ['GuessingSuspected', '{ $.event = "guessing_suspected" }', '<answercodeLogs>'],
  [
    'GuessingEverywhere',
    '{ ($.event = "guessing_suspected") && ($.limit = "global.failuresPerHour") }',
    '<answercodeLogs>',
  ],
])('%s counts %s in %s', (name, pattern, logGroup) => {
  const { Properties } = resource(template, 'AWS::Logs::MetricFilter', `Alarms${name}Filter`);
  expect(Properties.FilterPattern).toBe(pattern);
  expect(written(Properties.LogGroupName)).toBe(logGroup);
  const [counted] = Properties.MetricTransformations as { MetricName: string; MetricNamespace: string }[];
  const [, alarm] = alarms.find(([id]) => nameOf(id) === name) ?? [];
  expect(alarm?.Properties).toMatchObject({
    MetricName: counted?.MetricName,
    Namespace: counted?.MetricNamespace,
  });
});

it('rings for throttles even where no call goes through', () => {
  const [, alarm] = alarms.find(([id]) => nameOf(id) === 'Failingdelivercode') ?? [];
  expect(alarm?.Properties.Metrics).toContainEqual(
    expect.objectContaining({ Expression: 'FILL(errors, 0) + FILL(throttles, 0)' }),
  );
});

it('writes to whoever is on call, if anybody is named', () => {
  expect(resource(template, 'AWS::SNS::Subscription').Properties).toMatchObject({
    Protocol: 'email',
    Endpoint: 'on-call@patients.example',
  });
  const quiet = synthesised(parseConfiguration({ ...stages.production, alarms: {} }));
  quiet.resourceCountIs('AWS::SNS::Subscription', 0);
});
