/** K1: the rights that each role has in the template, all of them, against a table kept by hand. */

import { rightsOf } from './statements-in.ts';
import { functions, resources, roleOf, synthesised } from './synthesised.ts';

const template = synthesised();
const roleIdOf = (name: string) => roleOf(template, name);

const items = (action: string, ...partitions: string[]) =>
  `Allow dynamodb:${action} on <Table> if ForAllValues:StringLike dynamodb:LeadingKeys ${partitions.join('|')}`;
const via = (service: string) =>
  `Allow kms:Decrypt on <Key> if StringEquals kms:ViaService ${service}.<AWS::Region>.amazonaws.com`;
const workflow = (action: string) => `Allow states:${action} on <Workflow>`;

const table = via('dynamodb');
const secret = ['Allow secretsmanager:GetSecretValue on <RootKey>', via('secretsmanager')];
const signUp = [table, items('GetItem', 'SIGN_UP#*'), items('UpdateItem', 'SIGN_UP#*')];
const histories = items('BatchGetItem', 'PHONE#*', 'ADDRESS#*', 'EVERYONE');
const sendsAgain = [
  table,
  histories,
  items('GetItem', 'SIGN_UP#*'),
  items('UpdateItem', 'SIGN_UP#*', 'PHONE#*', 'ADDRESS#*'),
];
const email =
  'Allow ses:SendEmail on arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/patients.example' +
  ' if StringEquals ses:FromAddress no-reply@patients.example';

const expected: Record<string, string[]> = {
  'start-sign-up': [
    table,
    histories,
    items('GetItem', 'SIGN_UP#*'),
    items('PutItem', 'SIGN_UP#*'),
    items('UpdateItem', 'PHONE#*', 'ADDRESS#*'),
    ...secret,
    workflow('StartExecution'),
  ],
  'read-sign-up': [table, items('GetItem', 'SIGN_UP#*')],
  'answer-code': [
    table,
    items('GetItem', 'SIGN_UP#*'),
    items('UpdateItem', 'SIGN_UP#*', 'PHONE#*', 'ADDRESS#*', 'EVERYONE'),
    ...secret,
    workflow('SendTaskSuccess'),
  ],
  'resend-code': [...sendsAgain, workflow('SendTaskSuccess')],
  'change-contact': [...sendsAgain, ...secret, workflow('SendTaskSuccess')],
  'give-consent': [...signUp, workflow('SendTaskSuccess')],
  'abandon-sign-up': [...signUp, workflow('SendTaskSuccess')],
  'list-documents': [],
  'read-document': [],
  openapi: [],
  'deliver-code': [
    table,
    items('UpdateItem', 'SIGN_UP#*'),
    ...secret,
    'Allow sns:Publish on *',
    'Deny sns:Publish on arn:<AWS::Partition>:sns:*:*:*',
    'Allow sms-voice:SendVoiceMessage on arn:<AWS::Partition>:sms-voice:<AWS::Region>:<AWS::AccountId>' +
      ':phone-number/phone-0123456789abcdef0123456789abcdef',
  ],
  'check-duplicates': [table, items('GetItem', 'SIGN_UP#*'), items('BatchGetItem', 'PHONE#*', 'EMAIL#*')],
  'await-consent': [table, items('UpdateItem', 'SIGN_UP#*')],
  'create-account': [...signUp, items('PutItem', 'ACCOUNT#*', 'PHONE#*', 'EMAIL#*')],
  'tell-owner': [
    ...signUp,
    items('BatchGetItem', 'ACCOUNT#*', 'PHONE#*', 'EMAIL#*'),
    email,
  ],
  welcome: [table, items('UpdateItem', 'SIGN_UP#*'), email],
  close: signUp,
  reconcile: [
    ...signUp,
    'Allow dynamodb:Query on <Table>/index/attention',
    workflow('StartExecution'),
    workflow('SendTaskSuccess'),
    'Allow states:RedriveExecution on arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<Workflow>:*',
  ],
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
    expect(rest).toEqual([...rights].sort());
  });
});

it('K1: gives each function a role of its own', () => {
  const roles = [...functions(template).keys()].map(roleIdOf);
  expect(new Set(roles).size).toBe(roles.length);
});

it('K1: lets the workflow invoke its seven steps and park a welcome', () => {
  const rights = rightsOf(template, idOf('WorkflowRole')).filter(line => !line.includes(' logs:'));
  const steps = ['DeliverCode', 'CheckDuplicates', 'AwaitConsent', 'CreateAccount', 'TellOwner', 'Welcome', 'Close'];
  expect(rights).toEqual(
    [
      ...steps.map(step => `Allow lambda:InvokeFunction on <${step}Function>`),
      'Allow sqs:SendMessage on <ParkedWelcomes>',
      ...queueKey,
    ].sort(),
  );
});

it('K1: lets the schedule invoke the reconciler and keep what it could not', () => {
  expect(rightsOf(template, idOf('ReconcilerScheduleRole'))).toEqual(
    [
      'Allow lambda:InvokeFunction on <ReconcilerReconcileFunction>',
      'Allow sqs:SendMessage on <ReconcilerMissed>',
      ...queueKey,
    ].sort(),
  );
});

it('K1: has no other roles', () => {
  const roles = Object.values(resources(template)).filter(({ Type }) => Type === 'AWS::IAM::Role');
  expect(roles).toHaveLength(Object.keys(expected).length + 2);
});

const queueKey = ['GenerateDataKey', 'Decrypt'].map(
  action => `Allow kms:${action} on <Key> if StringEquals kms:ViaService sqs.<AWS::Region>.amazonaws.com`,
);

function idOf(start: string): string {
  const [id] = Object.entries(resources(template)).flatMap(([id, { Type }]) =>
    Type === 'AWS::IAM::Role' && id.startsWith(start) ? [id] : [],
  );
  if (!id) throw new Error(`No role begins with ${start}`);
  return id;
}
