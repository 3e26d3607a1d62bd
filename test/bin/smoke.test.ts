/** The trial of a deployed stage, tried on the service of this machine: it proves what it says, and leaves nothing behind. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { type Deployed, deployed } from '../../bin/smoke/deployed.ts';
import { type Outcome, trial } from '../../bin/smoke/trial.ts';
import { stages } from '../../bin/stages.ts';
import { rights } from '../../lib/rights/rights.ts';
import { tableName } from '../../local/lambda/environment.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let stage: Deployed;
let outcome: Outcome;
const { leadSeconds: reminderLeadSeconds } = stages.staging.reminder;
const own = '+33612345678';

beforeAll(async () => {
  // Only a code that is asked for once more waits here, and no longer than it takes to look.
  service = await startService({
    noticesEverySeconds: 1,
    configuration: { code: { resendAfterSeconds: [1, 180, 600] } },
  });
  const { url: webUrl } = service;
  const rootKeyArn = process.env.SECRET_ID ?? '';
  stage = { region: 'eu-west-3', webUrl, apiUrl: webUrl, tableName, rootKeyArn, reminderLeadSeconds };
  outcome = await trial(stage, { direct: own });
}, 60_000);
afterAll(() => service.stop());

it('signs up by every door, and finds nothing wrong', () => {
  expect(outcome.failures).toEqual([]);
  const words = ['match-reminder', 'take-hold', 'create-account', 'send-orders', 'erase-account', 'register-practice'];
  expect(outcome.proven).toEqual(expect.arrayContaining(words));
});

it('texts the telephones of AWS, or one that is named in their place', () => {
  const texted = service.outbox.list().flatMap(({ channel, to }) => (channel === 'sms' ? [to] : []));
  expect(new Set(texted)).toEqual(new Set([own, '+32460213922', '+43676800442031']));
});

it('says of every function whether it was proven', () => {
  const { proven, notProven } = outcome;
  expect([...proven, ...notProven].sort()).toEqual(Object.keys(rights).sort());
  expect(notProven).toEqual(['dispatch-digests', 'open-reminder', 'reconcile', 'send-digests', 'settle-accounts']);
});

it('leaves no account, no patient and no slot behind', async () => {
  const { Items = [] } = await new DynamoDBClient({ region: stage.region }).send(
    new ScanCommand({ TableName: tableName }),
  );
  const left = Items.map(({ pk, sk, status }) => `${pk?.S?.split('#')[0]} ${sk?.S?.split('#')[0]} ${status?.S}`);
  expect(left.filter(each => /^(ACCOUNT ACCOUNT|PHONE PHONE|PRACTICE RECORD)/.test(each))).toEqual([]);
  expect(left.filter(each => each.startsWith('PRACTICE CONTACT'))).toEqual([]);
  const alive = /^(PRACTICE APPOINTMENT (?!cancelled)|SLOTS SLOT (?!withdrawn|free))/;
  expect(left.filter(each => alive.test(each))).toEqual([]);
});

it('tells what failed, and still takes back what came before it', async () => {
  const { failures, proven } = await trial({ ...stage, webUrl: 'http://127.0.0.1:9' });
  expect(failures[0]).toBe('what everybody may read: fetch failed');
  expect(failures.map(each => each.split(':')[0])).toEqual(
    expect.arrayContaining(['the direct door', 'the booking door', 'the reminder door']),
  );
  expect(proven).toContain('erase-patient-record');
});

it('reads its addresses from the outputs of the deployment, and says which it lacks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  const file = join(folder, 'outputs.json');
  const outputs = {
    'sign-up-staging-web': { WebUrl: 'https://d1.cloudfront.net' },
    'sign-up-staging-api': { ApiUrl: 'https://a1.execute-api.eu-west-3.amazonaws.com' },
    'sign-up-staging-data': { TableName: 'table', RootKeyArn: 'arn' },
  };
  writeFileSync(file, JSON.stringify(outputs));
  expect(deployed(stages.staging, { region: 'eu-west-3' }, file)).toEqual({
    region: 'eu-west-3',
    webUrl: 'https://d1.cloudfront.net',
    apiUrl: 'https://a1.execute-api.eu-west-3.amazonaws.com',
    tableName: 'table',
    rootKeyArn: 'arn',
    reminderLeadSeconds: 86_400,
  });
  writeFileSync(file, JSON.stringify({ ...outputs, 'sign-up-staging-web': {} }));
  expect(() => deployed(stages.staging, { region: 'eu-west-3' }, file)).toThrow(
    'has no output WebUrl of sign-up-staging-web',
  );
  rmSync(folder, { recursive: true });
  expect(() => deployed(stages.staging, { region: 'eu-west-3' }, file)).toThrow(`There is no ${file}.`);
});
