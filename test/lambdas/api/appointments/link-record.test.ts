/** POST /api/me/records: links the record of a reminder to the account, when the details match. */
import { BatchGetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountComparisonKey,
  accountKey,
  accountRecordKey,
  appointmentKey,
  recordKey,
} from '../../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../../core/account/account.ts';
import { keyedDigest } from '../../../../core/keyed-digest.ts';
import type { Appointment, PatientRecord } from '../../../../core/practice/practice.ts';
import { sealPass } from '../../../../core/reminder/reminder-pass.ts';
import { handler } from '../../../../lambdas/api/appointments/link-record.ts';
import { accountItem, makeAccount, makeSession } from '../../../support/accounts.ts';
import { minute, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, recordItem } from '../../../support/handlers/items.ts';
import { admitSession, byBearer, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../../support/practice-records.ts';

const aws = mockAws();
const account = makeAccount();
const session = makeSession({ accountId: account.id });
const record = makeRecord({ phone: account.phone ?? '', email: 'Camille@exemple.fr', emailKey: 'camille@exemple.fr' });
const given = makeAppointment({ linkGeneration: 1 });
const context = {
  ...{ practiceId: given.practiceId, appointmentId: given.id, recordId: record.id, linkGeneration: 1 },
  practice: { name: 'Cabinet du Parc', phone: '+33180000001', formattedPhone: '+33 1 80 00 00 01' },
  ...{ practitioner: 'Dr Parc', startsAt: given.startsAt },
};
const key = appointmentKey(given.practiceId, given.id);
const seal = (over: object = {}, expiresAt = noon + minute) => sealPass(keys, { ...context, ...over }, expiresAt);

const holds = (
  noted: PatientRecord | undefined,
  appointment: Appointment | undefined = given,
  owner: Account = account,
) => {
  const found = [noted && recordItem(noted), appointment && appointmentItem(appointment)].filter(
    each => each !== undefined,
  );
  holdItems(aws, accountItem(owner), ...found);
  admitSession(aws, session);
};
const ask = (reminderPass: string, credentials: Credentials = byBearer) =>
  callRoute(handler, { ...credentials, body: { reminderPass }, method: 'POST' });
const link = (over: object = {}) => ask(seal(over));
const linked = { status: 201, body: { record: { practice: { id: 'cabinet-1', name: 'Cabinet du Parc' } } } };
const detailsOf = (phone: string, emailKey: string) => keyedDigest(keys, 'details', `${phone}:${emailKey}`);

itNeedsASession(aws, credentials => ask(seal(), credentials), { isUnsafe: true, accountId: account.id });
beforeEach(() => holds(record));

it('D1, C4: links it in one transaction, and ends the links of the appointment', async () => {
  expect(await link()).toMatchObject(linked);
  const [writes = {}, ...others] = aws.transactions();
  expect(others).toEqual([]);
  const recordOf = recordKey(given.practiceId, record.id);
  const linkKey = accountRecordKey(account.id, given.practiceId, record.id);
  expect(Object.keys(writes).sort()).toEqual([accountKey(account.id), recordOf, key, linkKey].map(keyName).sort());
  expect(writes[keyName(recordOf)]).toMatchObject({
    update: `SET accountId = "${account.id}"`,
    condition: saying(
      'attribute_not_exists(accountId)',
      `phone = "${account.phone}"`,
      'emailKey = "camille@exemple.fr"',
    ),
  });
  expect(writes[keyName(key)]).toMatchObject({
    update: `SET linkUsedAt = ${noon}`,
    condition: saying('status = "given"', 'attribute_not_exists(linkUsedAt)'),
  });
  expect(writes[keyName(accountKey(account.id))]).toMatchObject({
    operation: 'ConditionCheck',
    condition: saying(`phone = "${account.phone}"`, `email = "${account.email}"`),
  });
});

it('reads the session, and then all that it is decided by at once; the comparison is counted before it is told', async () => {
  await link();
  expect(aws.operations()).toEqual(['Get', 'BatchGet', 'Update', 'TransactWrite']);
  expect(aws.tableRequests()[2]).toMatchObject({
    key: keyName(key),
    condition: saying('linkGeneration = 1', `mismatches < ${aws.configuration.reminder.maxMismatches}`),
  });
});

it('is linked already: for the same request again, and for another appointment of the record', async () => {
  holds({ ...record, accountId: account.id }, { ...given, linkUsedAt: noon - minute });
  expect(await link()).toMatchObject(linked);
  expect(aws.operations()).toEqual(['Get', 'BatchGet']);
});

it.each<[string, Partial<PatientRecord>]>([
  ['the phone alone', { emailKey: 'camille@exemple.fr', phone: account.phone ?? '' }],
  ['the e-mail, where the record has no phone', { emailKey: 'camille@exemple.fr' }],
])('matches by %s', async (_, details) => {
  holds(makeRecord(details));
  expect(await link()).toMatchObject(linked);
});

describe('details that differ', () => {
  it.each<[string, Partial<PatientRecord>]>([
    ['another phone', { phone: '+33612345699', emailKey: 'camille@exemple.fr' }],
    ['another e-mail', { phone: account.phone ?? '', emailKey: 'autre@exemple.fr' }],
    ['a record without phone and e-mail', {}],
  ])('D1: %s link nothing, and are counted once with the tries of the links', async (_, details) => {
    holds(makeRecord(details));
    expect(await link()).toMatchObject({ status: 409, body: { code: 'contact_differs' } });
    const digest = detailsOf(account.phone ?? '', 'camille@exemple.fr');
    const compared = accountComparisonKey(account.id, `cabinet-1#${given.id}#1#${digest}`);
    const [writes = {}, ...others] = aws.transactions();
    expect(others).toEqual([]);
    expect(Object.keys(writes).sort()).toEqual([compared, key].map(keyName).sort());
    expect(writes[keyName(compared)]).toMatchObject({ condition: 'attribute_not_exists(pk)' });
  });

  it('which one differs is told to nobody: the answers are the same', async () => {
    const answers = [];
    for (const details of [{ phone: '+33612345699' }, { emailKey: 'autre@exemple.fr' }]) {
      holds(makeRecord(details));
      answers.push((await link()).text);
    }
    expect(answers[0]).toBe(answers[1]);
  });

  it('that were counted before are told again', async () => {
    holds(makeRecord({ phone: '+33612345699' }));
    const digest = detailsOf(account.phone ?? '', 'camille@exemple.fr');
    const compared = accountComparisonKey(account.id, `cabinet-1#${given.id}#1#${digest}`);
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing({ ...compared, ttl: 1 } as never, key));
    expect(await link()).toMatchObject({ status: 409, body: { code: 'contact_differs' } });
  });

  it('D1: once the tries are over a wrong guess and a right one are answered alike', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: key }).rejects(conditionFailed());
    const right = await link();
    holds(makeRecord({ phone: '+33612345699' }));
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    const wrong = await link();
    expect(right).toMatchObject({ status: 410, body: { code: 'link_unusable' } });
    expect(wrong.text).toBe(right.text);
  });
});

describe('D1: is refused', () => {
  it.each([
    ['of another seal', () => `${seal().split('.')[0]}.seal`],
    ['that is none', () => 'pass'],
    ['that is over', () => seal({}, noon)],
  ])('with a pass %s', async (_, pass) => {
    expect(await ask(pass())).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reminderPass', code: 'invalid_reminder_pass' }] },
    });
    expect(aws.operations()).toEqual(['Get']);
  });

  it.each<[string, Partial<Appointment>]>([
    ['that is cancelled', { status: 'cancelled' }],
    ['that was given to another record', { recordId: 'fiche-2' }],
    ['whose links ended', { linkGeneration: 2 }],
    ['of which a link opened an account', { linkUsedAt: noon }],
  ])('for an appointment %s', async (_, over) => {
    holds(record, { ...given, ...over });
    expect(await link()).toMatchObject({ status: 410, body: { code: 'link_unusable' } });
    expect(aws.transactions()).toEqual([]);
  });

  it('for a record that is erased, or another account’s', async () => {
    holds(undefined);
    expect(await link()).toMatchObject({ status: 410, body: { code: 'link_unusable' } });
    holds({ ...record, accountId: 'another' });
    expect(await link()).toMatchObject({ status: 410, body: { code: 'link_unusable' } });
    expect(aws.transactions()).toEqual([]);
  });

  it('X38: for an account that is erased', async () => {
    aws.dynamodb.on(BatchGetCommand).resolves({ Responses: {} });
    expect(await link()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  it('M2: for an account whose phone was released, of a record with a phone', async () => {
    const { phone: _, phoneDigest: __, ...released } = account;
    holds(record, given, released);
    expect(await link()).toMatchObject({ status: 409, body: { code: 'contact_differs' } });
  });
});

it('decides again when the record or the account changed meanwhile, and gives up after five times', async () => {
  aws.dynamodb
    .on(TransactWriteCommand)
    .callsFakeOnce(refusing(accountKey(account.id)))
    .resolves({});
  expect((await link()).status).toBe(201);
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(accountKey(account.id)));
  expect(await link()).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
});

it.each([throttled(), answerLost()])(
  'I3, F02: is unavailable when the transaction ends in $name, and linked when asked again',
  async error => {
    aws.dynamodb.on(TransactWriteCommand).rejects(error);
    expect(await link()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    holds({ ...record, accountId: account.id });
    expect((await link()).status).toBe(201);
  },
);
