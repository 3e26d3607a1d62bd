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
  ['delivery_refused', '<DeliverCodeLogs>'],
  ['guessing_suspected', '<answercodeLogs>'],
])('counts %s in %s', (event, logGroup) => {
  const filters = Object.values(resources(template)).filter(
    ({ Type, Properties }) =>
      Type === 'AWS::Logs::MetricFilter' && Properties.FilterPattern === `{ $.event = "${event}" }`,
  );
  expect(filters.map(({ Properties }) => written(Properties.LogGroupName))).toEqual([logGroup]);
  const counting = alarms.filter(([, { Properties }]) => Properties.MetricName === event);
  expect(counting).toHaveLength(1);
});

it('writes to whoever is on call, if anybody is named', () => {
  expect(resource(template, 'AWS::SNS::Subscription').Properties).toMatchObject({
    Protocol: 'email',
    Endpoint: 'on-call@patients.example',
  });
  const quiet = synthesised(parseConfiguration({ ...stages.production, alarms: {} }));
  quiet.resourceCountIs('AWS::SNS::Subscription', 0);
});
