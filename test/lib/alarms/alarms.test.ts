/** The alarms: somebody is told, in words that say what it means for people. */
import { readFileSync } from 'node:fs';
import { stages } from '../../../bin/stages.ts';
import { noticesBudgetMs, scheduled, steps } from '../../../lambdas/functions.ts';
import { rights } from '../../../lib/rights/rights.ts';
import { written } from '../statements-in.ts';
import { functions, ofType, resource, resources, service, stack } from '../synthesised.ts';

const template = service();
const alarms = Object.entries(resources(template)).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');
const nameOf = (id: string) => id.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, '');

function alarmOf(name: string): Record<string, unknown> {
  const [, alarm] = alarms.find(([id]) => nameOf(id) === name) ?? [];
  if (!alarm) throw new Error(`No alarm is called ${name}`);
  return alarm.Properties;
}

const general: Readonly<Record<string, string[]>> = {
  data: ['ParkedWelcomes', 'SmsSpend', 'CallSpend', 'EmailsBounce', 'EmailsComplainedOf', 'ItemsMalformed'],
  api: [],
  'sign-up': [
    'WorkflowFailed',
    'WorkflowUnreachable',
    'WorkflowThrottled',
    'ReconcilerSilent',
    'ReconcilerBlocked',
    'CorrectionMailsFailing',
    'CodesRefused',
    'GuessingSuspected',
    'GuessingEverywhere',
    'SpendHalf',
    'SpendStopped',
    'HoldsNotKept',
    'HoldsLapsed',
    'BookingsFailed',
  ],
  practices: [
    'NoticesSilent',
    'NoticesBlocked',
    'NoticesFailing',
    'NoticesRefused',
    'NoticesParked',
    'RemindersLate',
    'DispatchLate',
  ],
  booking: ['DigestsSilent', 'DigestsBlocked', 'DigestsLate', 'DigestsFailing', 'DigestsRefused', 'DigestsParked'],
  accounts: [
    'OrdersFailed',
    'AccountMessagesRefused',
    'AccountMessagesSlow',
    'SettlingSilent',
    'SettlingBlocked',
    'AccountsUnsettled',
    'SignInsRefused',
    'PasswordsReset',
    'PhonesAskedFor',
    'PhonesFreed',
    'SupportRequests',
  ],
  'api-stage': ['ApiFailing', 'RequestsThrottled'],
};

it.each(Object.entries(general))(
  'rings in the stack %s for what it holds, and for each of its functions',
  (part, names) => {
    const own = stack(part);
    const ids = Object.entries(resources(own)).flatMap(([id, { Type }]) =>
      Type === 'AWS::CloudWatch::Alarm' ? [id] : [],
    );
    const failing = [...functions(own).keys()].map(name => `Failing${name.replaceAll('-', '')}`);
    expect(ids.map(nameOf).sort()).toEqual([...names, ...failing].sort());
  },
);

it('rings for every function, and for what the runbook explains', () => {
  const ringing = alarms.map(([id]) => nameOf(id));
  expect(ringing).toEqual(
    expect.arrayContaining(Object.keys(rights).map(name => `Failing${name.replaceAll('-', '')}`)),
  );
  const runbook = readFileSync('docs/operating.md', 'utf8');
  for (const name of Object.values(general).flat()) expect(runbook).toContain(`### ${name}\n`);
});

it.each(alarms)('%s says its consequence and tells the topic when it begins and ends', (_, { Properties }) => {
  const { AlarmDescription, AlarmActions, OKActions } = Properties as Record<string, unknown[]>;
  expect(AlarmDescription).toMatch(/^[A-Z].{15,}\.$/);
  for (const [action] of [AlarmActions ?? [], OKActions ?? []]) expect(written(action)).toBe('<AlarmTopic>');
});

it.each([
  ['WorkflowFailed', 'AWS/States ExecutionsFailed', 'Sum', 1],
  ['WorkflowUnreachable', 'sign-up-production WorkflowUnreachable', 'Sum', 3],
  ['WorkflowThrottled', 'AWS/States ExecutionThrottled', 'Sum', 10],
  ['ApiFailing', 'AWS/ApiGateway 5xx', 'Sum', 5],
  ['RequestsThrottled', 'sign-up-production RequestsThrottled', 'Sum', 20],
  ['ParkedWelcomes', 'AWS/SQS ApproximateNumberOfMessagesVisible', 'Maximum', 1],
  ['ReconcilerSilent', 'AWS/Lambda Invocations', 'Sum', 1],
  ['ReconcilerBlocked', 'AWS/SQS ApproximateNumberOfMessagesVisible', 'Maximum', 1],
  ['NoticesSilent', 'AWS/Lambda Invocations', 'Sum', 1],
  ['NoticesBlocked', 'AWS/SQS ApproximateNumberOfMessagesVisible', 'Maximum', 1],
  ['NoticesFailing', 'sign-up-production NoticesFailing', 'Sum', 5],
  ['NoticesRefused', 'sign-up-production NoticesRefused', 'Sum', 5],
  ['CorrectionMailsFailing', 'sign-up-production CorrectionMailsFailing', 'Sum', 3],
  ['CodesRefused', 'sign-up-production CodesRefused', 'Sum', 5],
  ['GuessingSuspected', 'sign-up-production GuessingSuspected', 'Sum', 10],
  ['GuessingEverywhere', 'sign-up-production GuessingEverywhere', 'Sum', 1],
  ['DigestsSilent', 'AWS/Lambda Invocations', 'Sum', 1],
  ['DigestsBlocked', 'AWS/SQS ApproximateNumberOfMessagesVisible', 'Maximum', 1],
  ['SpendHalf', 'sign-up-production SpendHalf', 'Sum', 1],
  ['SpendStopped', 'sign-up-production SpendStopped', 'Sum', 1],
  ['DigestsLate', 'sign-up-production DigestsLate', 'Sum', 5],
  ['DigestsFailing', 'sign-up-production DigestsFailing', 'Sum', 5],
  ['DigestsRefused', 'sign-up-production DigestsRefused', 'Sum', 1],
  ['DigestsParked', 'AWS/SQS ApproximateNumberOfMessagesVisible', 'Maximum', 1],
  ['OrdersFailed', 'AWS/SQS ApproximateNumberOfMessagesVisible', 'Maximum', 1],
  ['AccountMessagesRefused', 'sign-up-production AccountMessagesRefused', 'Sum', 5],
  ['SettlingSilent', 'AWS/Lambda Invocations', 'Sum', 1],
  ['SettlingBlocked', 'AWS/SQS ApproximateNumberOfMessagesVisible', 'Maximum', 1],
  ['AccountsUnsettled', 'sign-up-production AccountsUnsettled', 'Sum', 5],
  ['SignInsRefused', 'sign-up-production SignInsRefused', 'Sum', 200],
  ['PasswordsReset', 'sign-up-production PasswordsReset', 'Sum', 50],
  ['PhonesAskedFor', 'sign-up-production PhonesAskedFor', 'Sum', 20],
  ['PhonesFreed', 'sign-up-production PhonesFreed', 'Sum', 20],
  ['HoldsNotKept', 'sign-up-production HoldsNotKept', 'Sum', 5],
  ['HoldsLapsed', 'sign-up-production HoldsLapsed', 'Sum', 20],
  ['BookingsFailed', 'sign-up-production BookingsFailed', 'Sum', 10],
  ['ItemsMalformed', 'sign-up-production ItemsMalformed', 'Sum', 1],
])('%s looks at %s of five minutes, %s, and rings at %d', (name, metric, statistic, threshold) => {
  const { Namespace, MetricName, Statistic, Period, Threshold } = alarmOf(name);
  expect([`${Namespace} ${MetricName}`, Statistic, Period, Threshold]).toEqual([metric, statistic, 300, threshold]);
});

it.each(Object.keys(rights))('rings for %s at three failures in five minutes, or ten of a step', name => {
  const { Metrics, Threshold, ...single } = alarmOf(`Failing${name.replaceAll('-', '')}`);
  expect(Threshold).toBe(Object.values<string>(steps).includes(name) ? 10 : 3);
  const read = (Metrics ?? []) as { MetricStat?: { Metric: { MetricName: string }; Period: number; Stat: string } }[];
  const metrics = read.flatMap(({ MetricStat }) =>
    MetricStat ? [`${MetricStat.Metric.MetricName} ${MetricStat.Period} ${MetricStat.Stat}`] : [],
  );
  const isScheduled = scheduled.some(each => each === name);
  if (isScheduled) expect(single).toMatchObject({ MetricName: 'Errors', Period: 300, Statistic: 'Sum' });
  expect(metrics).toEqual(isScheduled ? [] : ['Errors 300 Sum', 'Throttles 300 Sum']);
});

it('rings at the first period, upwards except for silence', () => {
  for (const [id, { Properties }] of alarms) {
    const direction = /Silent$/.test(nameOf(id)) ? 'LessThanThreshold' : 'GreaterThanOrEqualToThreshold';
    expect([id, Properties.ComparisonOperator, Properties.EvaluationPeriods]).toEqual([id, direction, 1]);
  }
});

/** Functions that compare a code. */
const noticeSenders = ['<SendNoticeEmailsLogs>', '<SendNoticeTextsLogs>'];
const comparing = [
  '<answercodeLogs>',
  '<answerchallengeLogs>',
  '<answerresetLogs>',
  '<stepupLogs>',
  '<confirmphonechangeLogs>',
  '<confirmemailchangeLogs>',
];

it('treats silence of what runs every minute as failure, and of everything else as peace', () => {
  const breaching = alarms.filter(([, { Properties }]) => Properties.TreatMissingData === 'breaching');
  const silent = ['ReconcilerSilent', 'NoticesSilent', 'DigestsSilent', 'SettlingSilent'];
  expect(breaching.map(([id]) => nameOf(id))).toEqual(silent);
});

it.each([
  ['CodesRefused', '{ $.event = "delivery_refused" }', ['<DeliverCodeLogs>']],
  ['GuessingSuspected', '{ $.event = "guessing_suspected" }', comparing],
  ['SignInsRefused', '{ ($.event = "request") && ($.code = "wrong_credentials") }', ['<signinLogs>']],
  ['PasswordsReset', '{ ($.event = "request") && ($.status = 204) }', ['<finishresetLogs>']],
  ['PhonesAskedFor', '{ ($.event = "request") && ($.status = 202) }', ['<releasephoneLogs>']],
  ['PhonesFreed', '{ ($.event = "release_ended") && ($.outcome = "freed") }', ['<SettlingRunLogs>']],
  [
    'AccountsUnsettled',
    '{ ($.event = "settling_failed") || ($.event = "job_postponed") }',
    ['<SettlingRunLogs>', '<finishresetLogs>', '<changepasswordLogs>', '<eraseaccountLogs>'],
  ],
  ['SpendStopped', '{ $.event = "spend_stopped" }', ['<startsignupLogs>']],
  [
    'SpendHalf',
    '{ $.event = "spend_half" }',
    [
      ...['<startsignupLogs>', '<DeliverCodeLogs>', '<MatchReminderLogs>', '<SendOrdersLogs>'],
      ...['<SendNoticeTextsLogs>', '<WelcomeLogs>'],
      ...['<scheduleappointmentLogs>', '<cancelappointmentLogs>', '<remindnowLogs>'],
      ...['<bookappointmentLogs>', '<moveownappointmentLogs>', '<cancelownappointmentLogs>'],
    ],
  ],
  ['BookingsFailed', '{ $.event = "slot_lost" }', ['<WelcomeLogs>']],
  ['HoldsLapsed', '{ $.event = "hold_lapsed" }', ['<answercodeLogs>', '<resendcodeLogs>', '<changecontactLogs>']],
  ['HoldsNotKept', '{ $.event = "hold_not_kept" }', ['<answercodeLogs>', '<resendcodeLogs>', '<changecontactLogs>']],
  ['DigestsLate', '{ $.event = "digest_late" }', ['<DigestsRunLogs>']],
  ['DigestsFailing', '{ $.event = "digest_failed" }', ['<DigestsRunLogs>', '<SendDigestsLogs>']],
  ['DigestsRefused', '{ $.event = "delivery_refused" }', ['<SendDigestsLogs>']],
  ['AccountMessagesRefused', '{ $.event = "delivery_refused" }', ['<SendOrdersLogs>']],
  ['GuessingEverywhere', '{ ($.event = "guessing_suspected") && ($.limit = "global.failureShare") }', comparing],
  [
    'NoticesFailing',
    '{ ($.event = "notices_failed") || ($.event = "delivery_failed") }',
    ['<NoticesRunLogs>', ...noticeSenders],
  ],
  [
    'NoticesRefused',
    '{ $.event = "delivery_refused" }',
    [...noticeSenders, '<scheduleappointmentLogs>', '<cancelappointmentLogs>', '<remindnowLogs>'],
  ],
  [
    'CorrectionMailsFailing',
    '{ ($.event = "delivery_failed") || ($.event = "delivery_refused") }',
    ['<AwaitCorrectionLogs>', '<MatchReminderLogs>'],
  ],
  [
    'WorkflowUnreachable',
    '{ ($.event = "start_lost") || ($.event = "callback_lost") || ($.event = "reconcile_failed") }',
    [
      ...['<startsignupLogs>', '<answercodeLogs>', '<resendcodeLogs>', '<changecontactLogs>', '<giveconsentLogs>'],
      ...['<ReconcilerRunLogs>', '<abandonsignupLogs>', '<upsertpatientrecordLogs>', '<declinecorrectionLogs>'],
      ...['<erasepatientrecordLogs>', '<answeremailproofLogs>'],
    ],
  ],
])('%s counts %s in %s', (name, pattern, logGroups) => {
  const catalogue = readFileSync('lambdas/runtime/log.ts', 'utf8');
  for (const [, event] of pattern.matchAll(/event = "(\w+)"/g)) expect(catalogue).toContain(`| '${event}'`);
  const filters = Object.entries(resources(template)).filter(
    ([, { Type, Properties }]) =>
      Type === 'AWS::Logs::MetricFilter' &&
      (Properties.MetricTransformations as { MetricName: string }[]).some(({ MetricName }) => MetricName === name),
  );
  expect(filters.map(([, { Properties }]) => written(Properties.LogGroupName)).sort()).toEqual(logGroups.sort());
  const [, alarm] = alarms.find(([id]) => nameOf(id) === name) ?? [];
  for (const [, { Properties }] of filters) {
    expect(Properties.FilterPattern).toBe(pattern);
    const [counted] = Properties.MetricTransformations as { MetricName: string; MetricNamespace: string }[];
    expect(alarm?.Properties).toMatchObject({
      MetricName: counted?.MetricName,
      Namespace: counted?.MetricNamespace,
    });
  }
});

it('counts items that a list leaves out wherever one function reads a list', () => {
  const counting = Object.values(resources(template)).flatMap(({ Type, Properties }) =>
    Type === 'AWS::Logs::MetricFilter' && Properties.FilterPattern === '{ $.event = "row_malformed" }'
      ? [written(Properties.LogGroupName)]
      : [],
  );
  const reading = Object.entries(rights).flatMap(([name, { table = [], dueIndex }]) =>
    dueIndex || table.some(({ actions }) => actions.includes('Query')) ? [name] : [],
  );
  expect(counting).toEqual(
    expect.arrayContaining(['<listappointmentsLogs>', '<listsessionsLogs>', '<NoticesRunLogs>', '<SettlingRunLogs>']),
  );
  expect(counting).toHaveLength(reading.length);
  expect(counting).not.toContain('<signinLogs>');
});

it.each([
  ['RemindersLate', 'ApproximateAgeOfOldestMessage', ['<NoticeEmails>', '<NoticeTexts>'], 900],
  ['NoticesParked', 'ApproximateNumberOfMessagesVisible', ['<NoticeEmailsFailed>', '<NoticeTextsFailed>'], 1],
])('F12: %s looks at the greater %s of %j, and rings at %d', (name, metric, queues, threshold) => {
  const { Metrics, Threshold } = alarmOf(name) as { Metrics: LookedAt[]; Threshold: number };
  const looked = Metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat] : []));
  expect(looked.map(({ Metric, Stat }) => [Metric.MetricName, Stat])).toEqual(queues.map(() => [metric, 'Maximum']));
  expect(looked.flatMap(({ Metric }) => Metric.Dimensions.map(({ Value }) => written(Value)))).toEqual(queues);
  expect(Metrics.map(({ Expression }) => Expression)).toContain('MAX(METRICS())');
  expect(Threshold).toBe(threshold);
});

interface LookedAt {
  readonly Expression?: string;
  readonly MetricStat?: {
    readonly Stat: string;
    readonly Metric: { readonly MetricName: string; readonly Dimensions: readonly { readonly Value: unknown }[] };
  };
}

it('calls the dispatch late once every run of a quarter of an hour had to leave some for the next', () => {
  const [, alarm] = alarms.find(([id]) => nameOf(id) === 'DispatchLate') ?? [];
  expect(alarm?.Properties).toMatchObject({
    MetricName: 'Duration',
    Statistic: 'Minimum',
    Period: 900,
    Threshold: noticesBudgetMs,
  });
});

it('rings before the money of the month is spent, and the good name of the domain', () => {
  const told = (name: string) => alarms.find(([id]) => nameOf(id) === name)?.[1].Properties;
  const { smsSpendUsd, callSpendUsd } = stages.production.alarms;
  const metric = (Namespace: string, MetricName: string, Threshold: number) => ({ Namespace, MetricName, Threshold });
  expect(told('SmsSpend')).toMatchObject(metric('AWS/SNS', 'SMSMonthToDateSpentUSD', smsSpendUsd));
  expect(told('CallSpend')).toMatchObject(metric('AWS/SMSVoice', 'VoiceMessageMonthlySpend', callSpendUsd));
  expect(told('EmailsBounce')).toMatchObject(metric('AWS/SES', 'Reputation.BounceRate', 0.025));
  expect(told('EmailsComplainedOf')).toMatchObject(metric('AWS/SES', 'Reputation.ComplaintRate', 0.0005));
  for (const name of ['SmsSpend', 'CallSpend', 'EmailsBounce', 'EmailsComplainedOf']) {
    expect(told(name)).toMatchObject({ Statistic: 'Maximum', Period: 3600 });
    expect(told(name)).not.toHaveProperty('Dimensions');
  }
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
  expect(ofType(service('firstDeployment'), 'AWS::SNS::Subscription')).toEqual([]);
});
