/** K1: the rights that each role has in the template, all of them, against a table kept by hand. */

import {
  accountDueShards,
  digestDueShards,
  dueShards,
  noticeDueKeys,
  recordDueShards,
} from '../../../adapters/dynamodb/due/due-keys.ts';
import { rightsOf, written } from '../statements-in.ts';
import { functions, resource, resources, roleOf, service } from '../synthesised.ts';
import { accountRights } from './account-rights.ts';
import {
  asDeployed,
  email,
  inOrder,
  items,
  onShards,
  queueKey,
  secret,
  sms,
  table,
  takesFrom,
  viaSecrets,
  voice,
  workflow,
} from './lines.ts';
import { ownAppointmentRights } from './own-appointment-rights.ts';
import { ownDataRights } from './own-data-rights.ts';

const template = service();
const roleIdOf = (name: string) => roleOf(template, name);

const signUp = [table, items('GetItem', 'SIGN_UP#*'), items('UpdateItem', 'SIGN_UP#*')];
const histories = items('BatchGetItem', 'PHONE#*', 'CALLER#*', 'GLOBAL#*', 'SIGN_UP#*');
const sendsAgain = [
  table,
  histories,
  items('GetItem', 'SIGN_UP#*', 'SLOTS#*'),
  items('UpdateItem', 'SIGN_UP#*', 'PHONE#*', 'CALLER#*', 'SLOTS#*'),
  items('Query', 'SLOTS#*'),
];
const tellsPatient = [email.replace('SendEmail', 'SendRawEmail'), ...sms];
const looksAtSlot = [items('GetItem', 'SLOTS#*'), items('Query', 'SLOTS#*')];
const practiceIn = [table, items('UpdateItem', 'PRACTICE#*')];
const givesAppointment = [
  table,
  items('UpdateItem', 'PRACTICE#*', 'SPEND#*'),
  items('GetItem', 'PRACTICE#*'),
  items('DeleteItem', 'PRACTICE#*'),
  items('PutItem', 'RECORD#*', 'PRACTICE#*', 'REMINDER#*'),
  ...secret,
  ...tellsPatient,
];

const cancelsAppointment = [
  ...givesAppointment.map(line => {
    if (line === items('UpdateItem', 'PRACTICE#*', 'SPEND#*'))
      return items('UpdateItem', 'PRACTICE#*', 'SPEND#*', 'SLOTS#*', 'SIGN_UP#*');
    return line === items('PutItem', 'RECORD#*', 'PRACTICE#*', 'REMINDER#*') ? items('PutItem', 'RECORD#*') : line;
  }),
  items('Query', 'PRACTICE#*'),
];

const sendsDue = (queue: string) => [
  ...practiceIn,
  items('GetItem', 'PRACTICE#*'),
  items('BatchGetItem', 'PRACTICE#*'),
  items('DeleteItem', 'PRACTICE#*'),
  items('PutItem', 'REMINDER#*'),
  ...takesFrom(queue),
  ...secret,
];

const expected: Record<string, string[]> = {
  'start-sign-up': [
    table,
    items('BatchGetItem', 'PHONE#*', 'CALLER#*', 'GLOBAL#*', 'SIGN_UP#*', 'HOLD#*', 'SLOTS#*', 'PRACTICE#*'),
    ...looksAtSlot,
    items('PutItem', 'SIGN_UP#*', 'REFERENCE#*'),
    items('UpdateItem', 'PHONE#*', 'CALLER#*', 'SIGN_UP#*', 'SPEND#*', 'HOLD#*', 'SLOTS#*'),
    ...secret,
    workflow('StartExecution'),
  ],
  'read-sign-up': [
    table,
    items('GetItem', 'SIGN_UP#*', 'CHALLENGE#*', 'SLOTS#*'),
    items('Query', 'SLOTS#*'),
    items('UpdateItem', 'SIGN_UP#*'),
  ],
  'answer-code': [
    table,
    items('UpdateItem', 'SIGN_UP#*', 'PHONE#*', 'CALLER#*', 'GLOBAL#*', 'SLOTS#*'),
    items('BatchGetItem', 'PHONE#*', 'CALLER#*', 'GLOBAL#*', 'SLOTS#*'),
    items('GetItem', 'GLOBAL#*', 'SLOTS#*'),
    items('Query', 'SLOTS#*'),
    items('ConditionCheckItem', 'PHONE#*', 'EMAIL#*', 'CALLER#*'),
    ...secret,
    workflow('SendTaskSuccess'),
  ],
  'resend-code': [...sendsAgain, workflow('SendTaskSuccess')],
  'change-contact': [
    table,
    items('GetItem', 'SIGN_UP#*', 'SLOTS#*'),
    items('Query', 'SLOTS#*'),
    items('BatchGetItem', 'PHONE#*', 'CALLER#*', 'GLOBAL#*', 'SIGN_UP#*', 'PRACTICE#*'),
    items('UpdateItem', 'SIGN_UP#*', 'PHONE#*', 'CALLER#*', 'SLOTS#*', 'PRACTICE#*'),
    items('ConditionCheckItem', 'PRACTICE#*'),
    ...secret,
    workflow('SendTaskSuccess'),
  ],
  'give-consent': [
    table,
    items('GetItem', 'SIGN_UP#*', 'SLOTS#*'),
    items('Query', 'SLOTS#*'),
    items('UpdateItem', 'SIGN_UP#*'),
    workflow('SendTaskSuccess'),
  ],
  'abandon-sign-up': [
    table,
    items('GetItem', 'SIGN_UP#*'),
    items('UpdateItem', 'SIGN_UP#*', 'HOLD#*', 'SLOTS#*'),
    items('DeleteItem', 'PRACTICE#*'),
    workflow('SendTaskSuccess'),
  ],
  'open-reminder': [...practiceIn, items('GetItem', 'REMINDER#*'), items('BatchGetItem', 'PRACTICE#*'), ...secret],
  'upsert-patient-record': [
    table,
    items('GetItem', 'PRACTICE#*'),
    items('BatchGetItem', 'PRACTICE#*'),
    items('Query', 'PRACTICE#*'),
    items('UpdateItem', 'PRACTICE#*', 'SIGN_UP#*'),
    items('DeleteItem', 'PRACTICE#*', 'SIGN_UP#*'),
    ...secret,
    workflow('SendTaskSuccess'),
  ],
  'erase-patient-record': [
    table,
    items('BatchGetItem', 'PRACTICE#*'),
    items('Query', 'RECORD#*', 'PRACTICE#*'),
    items('PutItem', 'PRACTICE#*', 'RECORD#*'),
    items('UpdateItem', 'PRACTICE#*', 'SLOTS#*', 'SIGN_UP#*'),
    items('DeleteItem', 'PRACTICE#*', 'ACCOUNT#*'),
    workflow('SendTaskSuccess'),
  ],
  'schedule-appointment': cancelsAppointment.map(line => {
    if (line === items('DeleteItem', 'PRACTICE#*')) return items('DeleteItem', 'PRACTICE#*', 'RECORD#*');
    return line === items('PutItem', 'RECORD#*') ? items('PutItem', 'RECORD#*', 'PRACTICE#*', 'REMINDER#*') : line;
  }),
  // Without a link there is nothing to derive.
  'cancel-appointment': cancelsAppointment.filter(line => !secret.includes(line)),
  'remind-now': givesAppointment,
  'list-corrections': [...practiceIn, items('Query', 'PRACTICE#*')],
  'decline-correction': [
    table,
    items('GetItem', 'SIGN_UP#*'),
    items('UpdateItem', 'PRACTICE#*', 'SIGN_UP#*'),
    items('DeleteItem', 'PRACTICE#*'),
    workflow('SendTaskSuccess'),
  ],
  'register-practice': [...practiceIn, items('GetItem', 'PRACTICE#*')],
  'put-practitioner': [
    ...practiceIn,
    items('Query', 'PRACTICE#*'),
    items('PutItem', 'OFFERING#*'),
    items('DeleteItem', 'OFFERING#*'),
  ],
  'publish-slots': [
    table,
    items('GetItem', 'PRACTICE#*'),
    items('ConditionCheckItem', 'PRACTICE#*'),
    items('Query', 'PRACTICE#*', 'SLOTS#*'),
    items('PutItem', 'OFFERING#*', 'SLOTS#*'),
    items('UpdateItem', 'PRACTICE#*', 'SLOTS#*', 'HOLD#*'),
    items('DeleteItem', 'OFFERING#*'),
  ],
  'list-appointments': [...practiceIn, items('Query', 'PRACTICE#*'), items('BatchGetItem', 'PRACTICE#*')],
  'dispatch-digests': [
    ...practiceIn,
    onShards('digest-*'),
    items('BatchGetItem', 'PRACTICE#*'),
    'Allow sqs:SendMessage on <DigestEmails>',
    ...queueKey,
  ],
  'send-digests': [
    ...practiceIn,
    ...takesFrom('DigestEmails'),
    items('GetItem', 'PRACTICE#*'),
    items('BatchGetItem', 'PRACTICE#*'),
    items('DeleteItem', 'PRACTICE#*'),
    email,
  ],
  'list-practices': [table, items('Query', 'OFFERING#*'), items('BatchGetItem', 'PRACTICE#*')],
  'read-practice': [table, items('GetItem', 'PRACTICE#*'), items('Query', 'PRACTICE#*')],
  'list-slots': [table, items('BatchGetItem', 'PRACTICE#*'), items('Query', 'SLOTS#*')],
  'take-hold': [
    table,
    items('GetItem', 'SIGN_UP#*', 'SESSION#*'),
    items('BatchGetItem', 'SLOTS#*', 'PRACTICE#*', 'ACCOUNT#*'),
    items('Query', 'SLOTS#*'),
    items('PutItem', 'HOLD#*'),
    items('UpdateItem', 'SLOTS#*', 'CALLER#*', 'PHONE#*'),
    ...secret,
  ],
  'read-hold': [table, items('GetItem', 'HOLD#*', 'SLOTS#*'), items('Query', 'SLOTS#*')],
  'release-hold': [table, items('GetItem', 'HOLD#*'), items('UpdateItem', 'HOLD#*', 'SLOTS#*', 'SIGN_UP#*')],
  'replace-hold': [
    table,
    items('GetItem', 'SIGN_UP#*', 'HOLD#*', 'SLOTS#*'),
    items('Query', 'SLOTS#*'),
    items('ConditionCheckItem', 'SLOTS#*'),
    items('UpdateItem', 'SIGN_UP#*', 'HOLD#*', 'SLOTS#*'),
  ],
  'inspect-sign-up': [table, items('GetItem', 'REFERENCE#*', 'SIGN_UP#*')],
  'list-countries': [],
  'list-documents': [],
  'read-document': [],
  openapi: [],
  'distribution-authorizer': ['Allow secretsmanager:GetSecretValue on <DistributionSecret1>', viaSecrets],
  'match-reminder': [
    table,
    items('GetItem', 'SIGN_UP#*'),
    items('UpdateItem', 'SIGN_UP#*', 'PRACTICE#*', 'SPEND#*'),
    items('BatchGetItem', 'PRACTICE#*'),
    items('DeleteItem', 'PRACTICE#*'),
    ...secret,
    email,
    ...sms,
  ],
  'await-correction': [
    table,
    items('GetItem', 'SIGN_UP#*', 'PRACTICE#*'),
    items('UpdateItem', 'SIGN_UP#*'),
    items('BatchGetItem', 'PRACTICE#*'),
    items('PutItem', 'PRACTICE#*'),
    email,
  ],
  'deliver-code': [table, items('UpdateItem', 'SIGN_UP#*', 'SPEND#*'), ...secret, ...sms, voice],
  'check-duplicates': [table, items('GetItem', 'SIGN_UP#*'), items('BatchGetItem', 'PHONE#*', 'EMAIL#*', 'ACCOUNT#*')],
  'await-email-proof': [table, items('UpdateItem', 'SIGN_UP#*')],
  'await-consent': [table, items('UpdateItem', 'SIGN_UP#*')],
  'create-account': [
    table,
    items('GetItem', 'SIGN_UP#*'),
    items('BatchGetItem', 'PHONE#*', 'EMAIL#*', 'ACCOUNT#*'),
    items('UpdateItem', 'SIGN_UP#*', 'PRACTICE#*', 'SLOTS#*', 'EMAIL#*', 'ACCOUNT#*'),
    items('PutItem', 'ACCOUNT#*', 'PHONE#*', 'EMAIL#*', 'PRACTICE#*', 'RECORD#*', 'NOTICE#*'),
  ],
  'notify-owner': [...signUp, items('BatchGetItem', 'ACCOUNT#*', 'PHONE#*', 'EMAIL#*'), email],
  welcome: [table, items('UpdateItem', 'SIGN_UP#*', 'SPEND#*'), items('Query', 'SLOTS#*'), ...secret, email, ...sms],
  close: [
    table,
    items('GetItem', 'SIGN_UP#*'),
    items('UpdateItem', 'SIGN_UP#*', 'HOLD#*', 'SLOTS#*'),
    items('DeleteItem', 'PRACTICE#*'),
  ],
  reconcile: [
    ...signUp,
    onShards('sign-up-*'),
    workflow('StartExecution'),
    workflow('SendTaskSuccess'),
    'Allow states:RedriveExecution on arn:aws:states:eu-west-3:<AWS::AccountId>:execution:<Workflow>:*',
  ],
  'dispatch-notices': [
    ...practiceIn,
    onShards('notice-*'),
    'Allow sqs:SendMessage on <NoticeEmails>',
    'Allow sqs:SendMessage on <NoticeTexts>',
    ...queueKey,
  ],
  'send-notice-emails': [...sendsDue('NoticeEmails'), email.replace('SendEmail', 'SendRawEmail')],
  'send-notice-texts': [
    ...sendsDue('NoticeTexts').filter(line => line !== items('UpdateItem', 'PRACTICE#*')),
    items('UpdateItem', 'PRACTICE#*', 'SPEND#*'),
    ...sms,
  ],
  ...accountRights,
  ...ownAppointmentRights,
  ...ownDataRights,
};

it('K1: lists every function', () => {
  expect([...functions(template).keys()].sort()).toEqual(Object.keys(expected).sort());
});

describe.each(Object.entries(expected))('K1: %s', (name, rights) => {
  it('may do this, write its own log, and nothing else', () => {
    const [ownLog, other] = rightsOf(template, roleIdOf(name)).filter(line => line.includes(' logs:'));
    expect(ownLog).toMatch(/^Allow logs:CreateLogStream on <\w+Logs>$/);
    expect(other).toMatch(/^Allow logs:PutLogEvents on <\w+Logs>$/);
    const rest = rightsOf(template, roleIdOf(name)).filter(line => line !== ownLog && line !== other);
    expect(rest.map(inOrder).sort()).toEqual(asDeployed(rights).map(inOrder).sort());
  });
});

it('K1: lets whoever sends e-mails send them under the configuration set, where there is one', () => {
  const template = service('withConfigurationSet');
  expect(rightsOf(template, roleOf(template, 'welcome')).filter(line => line.includes(' ses:'))).toEqual([
    email.replace('identity/*', 'configuration-set/patients'),
    email,
  ]);
});

it('K1: calls the shards of each kind as the right to query them does', () => {
  expect(noticeDueKeys('an-appointment', 0).dueShard).toMatch(/^notice-/);
  for (const shard of accountDueShards) expect(shard).toMatch(/^account-/);
  for (const shard of digestDueShards) expect(shard).toMatch(/^digest-/);
  for (const shard of recordDueShards) expect(shard).toMatch(/^record-/);
  for (const shard of dueShards) expect(shard).toMatch(/^sign-up-/);
});

it('K1: gives each function a role of its own', () => {
  const roles = [...functions(template).keys()].map(roleIdOf);
  expect(new Set(roles).size).toBe(roles.length);
});

it('K1: lets the workflow invoke its ten steps and park a welcome', () => {
  const rights = rightsOf(template, idOf('WorkflowRole')).filter(line => !line.includes(' logs:'));
  const beforeCode = ['MatchReminder', 'AwaitCorrection', 'DeliverCode'];
  const afterCode = [
    ...['CheckDuplicates', 'AwaitEmailProof', 'AwaitConsent', 'CreateAccount', 'NotifyOwner', 'Welcome', 'Close'],
  ];
  const steps = [...beforeCode, ...afterCode];
  expect(rights).toEqual(
    [
      ...steps.map(step => `Allow lambda:InvokeFunction on <${step}Function>`),
      'Allow sqs:SendMessage on <ParkedWelcomes>',
      ...queueKey,
    ].sort(),
  );
});

describe.each(['Reconciler', 'Notices', 'Digests', 'Settling'])('K1: the schedule of %s', id => {
  it('may invoke its one function and keep what it could not', () => {
    expect(rightsOf(template, idOf(`${id}ScheduleRole`))).toEqual(
      [
        `Allow lambda:InvokeFunction on <${id}RunFunction>`,
        `Allow sqs:SendMessage on <${id}Missed>`,
        ...queueKey,
      ].sort(),
    );
  });

  it('is the only one that its role serves', () => {
    const { AssumeRolePolicyDocument } = resource(template, 'AWS::IAM::Role', `${id}ScheduleRole`).Properties as {
      AssumeRolePolicyDocument: { Statement: { Principal: unknown; Condition: { StringEquals: object } }[] };
    };
    const [trust, ...others] = AssumeRolePolicyDocument.Statement;
    expect(others).toEqual([]);
    expect(trust?.Principal).toEqual({ Service: 'scheduler.amazonaws.com' });
    expect(Object.entries(trust?.Condition.StringEquals ?? {}).map(([key, value]) => [key, written(value)])).toEqual([
      ['aws:SourceAccount', '<AWS::AccountId>'],
      ['aws:SourceArn', `<${id}Group>`],
    ]);
  });
});

it('K1: has no other roles, but that of the function that hands the address of the API to the web stack', () => {
  const roles = Object.entries(resources(template)).filter(([, { Type }]) => Type === 'AWS::IAM::Role');
  expect(roles).toHaveLength(Object.keys(expected).length + 6);
  const written = ['DeleteParameters', 'GetParameters', 'ListTagsForResource', 'PutParameter'];
  expect(rightsOf(template, idOf('CustomCrossRegionExportWriter'))).toEqual([
    ...written.map(action => `Allow ssm:${action} on arn:aws:ssm:us-east-1:<AWS::AccountId>:parameter/cdk/exports/*`),
    'Managed arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
  ]);
});

function idOf(start: string): string {
  const [id] = Object.entries(resources(template)).flatMap(([id, { Type }]) =>
    Type === 'AWS::IAM::Role' && id.startsWith(start) ? [id] : [],
  );
  if (!id) throw new Error(`No role begins with ${start}`);
  return id;
}
