/** PUT /api/practices/{practiceId}/patients/{recordId}: the record's item, and the sign-ups that go on. */
import { QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { contactRecordsKey, correctionKey, recordKey, signUpKey } from '../../../../adapters/dynamodb/keys.ts';
import { keyedDigest } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/practice/upsert-patient-record.ts';
import { day, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { contactRecordsItem, recordItem, signUpItem } from '../../../support/handlers/items.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';
import { makeRecord } from '../../../support/practice-records.ts';
import { makeReminderSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();

const names = { lastName: 'Martin', firstName: 'Camille' };
const contact = { phone: '06 12 34 56 78', email: 'Camille@Exemple.fr' };
const digest = {
  phone: keyedDigest(keys, 'phone', '+33612345678'),
  email: keyedDigest(keys, 'email', 'camille@exemple.fr'),
  before: keyedDigest(keys, 'email', 'martin@exemple.fr'),
};
const upsert = (fields: object, parameters: Record<string, string> = {}) =>
  callRoute(handler, {
    body: { ...names, ...fields },
    parameters: { practiceId: practice.id, recordId: 'fiche-1', ...parameters },
    bearer: apiKey,
  });

const parked = makeReminderSignUp('awaited', { task: { state: 'AwaitCorrection', token: 'task' } });
const waits = () =>
  aws.dynamodb.on(QueryCommand).resolves({
    Items: [
      {
        ...correctionKey(practice.id, 'fiche-1', parked.id),
        ...{ signUpId: parked.id, recordId: 'fiche-1', appointmentId: 'rendez-vous-1' },
        ...{ phone: '+33612345678', email: 'camille@exemple.fr', requestedAt: noon, expiresAt: noon + day },
      },
    ],
  });
const onSettling = () => aws.dynamodb.on(UpdateCommand, { Key: signUpKey(parked.id) });

beforeEach(() => {
  admit(aws);
  aws.dynamodb.on(TransactWriteCommand).resolves({});
});

itIsForPractices(aws, parameters => upsert(contact, parameters));

it.each([undefined, '', '-', ' – ', '...'])('notes a record whose first name is unknown: %j', async firstName => {
  const { status, body } = await upsert({ ...contact, firstName });
  expect([status, body]).toMatchObject([200, { patient: { lastName: 'Martin' } }]);
  expect((body as { patient: object }).patient).not.toHaveProperty('firstName');
});

it('notes a new record with the digests of its details', async () => {
  expect(await upsert(contact)).toMatchObject({
    status: 200,
    body: {
      patient: {
        ...{ recordId: 'fiche-1', lastName: 'Martin', firstName: 'Camille', locale: 'fr' },
        ...{ phone: '+33612345678', email: 'Camille@exemple.fr', channels: ['email', 'sms'] },
      },
    },
  });
  expect(aws.tableRequests()[2]?.writes).toMatchObject([
    {
      operation: 'Update',
      key: keyName(recordKey(practice.id, 'fiche-1')),
      update: saying('emailKey = "camille@exemple.fr"', 'line = "mobile"', 'version = 1'),
      condition: 'attribute_not_exists(pk)',
    },
    {
      key: keyName(contactRecordsKey(practice.id, digest.phone)),
      update: 'SET records = if_not_exists(records, 0) + 1',
    },
    {
      key: keyName(contactRecordsKey(practice.id, digest.email)),
      update: 'SET records = if_not_exists(records, 0) + 1',
    },
  ]);
});

it('corrects a known record whole: a detail that is left out is gone, from its list too', async () => {
  const known = { ...recordItem(makeRecord()), version: 4, contactDigests: [digest.before, digest.phone] };
  holdItems(aws, known, contactRecordsItem(practice.id, digest.before, 2));
  admit(aws);
  expect((await upsert({ phone: contact.phone })).body.patient.channels).toEqual(['sms']);
  expect(aws.tableRequests()[3]?.writes).toMatchObject([
    { update: saying('version = 5', 'REMOVE email, emailKey'), condition: 'version = 4' },
    {
      key: keyName(contactRecordsKey(practice.id, digest.before)),
      update: 'SET records = if_not_exists(records, 0) + -1',
      condition: 'records = 2',
    },
  ]);
});

it('reaches nobody by SMS at a fixed line', async () => {
  expect((await upsert({ phone: '01 23 45 67 89' })).body.patient.channels).toEqual([]);
});

it('writes again on the record as it is when somebody else was faster', async () => {
  aws.dynamodb
    .on(TransactWriteCommand)
    .callsFakeOnce(refusing(recordKey(practice.id, 'fiche-1')))
    .resolves({});
  expect((await upsert(contact)).status).toBe(200);
  expect(aws.operations().filter(operation => operation === 'TransactWrite')).toHaveLength(2);
});

describe('a sign-up that waits for this record', () => {
  it('is settled first, and then called back', async () => {
    waits();
    onSettling().resolves({ Attributes: signUpItem(parked) });
    await upsert(contact);
    expect(aws.tableRequests().slice(3)).toMatchObject([
      { operation: 'Query', query: saying('begins_with(sk, "CORRECTION#fiche-1#")') },
      {
        operation: 'Update',
        key: keyName(signUpKey(parked.id)),
        update: saying('reminder.correction = "corrected"'),
        condition: saying('status = "awaiting_correction"'),
      },
    ]);
    expect(aws.callbacks()).toEqual([['task', 'corrected']]);
  });

  it('is called back by nobody once it went on', async () => {
    waits();
    onSettling().rejects(conditionFailed(signUpItem({ ...parked, status: 'matching' })));
    expect((await upsert(contact)).status).toBe(200);
    expect(aws.callbacks()).toEqual([]);
  });

  it('goes on though the workflow cannot be told now: the reconciler does it', async () => {
    waits();
    onSettling().resolves({ Attributes: signUpItem(parked) });
    aws.workflow.rejects(throttled());
    expect((await upsert(contact)).status).toBe(200);
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'callback_lost', outcome: 'corrected' }));
  });
});

it('names every fault at once, and writes nothing', async () => {
  expect(await upsert({ phone: '12', email: 'camille' })).toMatchObject({
    status: 422,
    body: {
      errors: [
        { field: 'phone', code: 'invalid_phone' },
        { field: 'email', code: 'invalid_email' },
      ],
    },
  });
  expect(aws.operations()).toEqual(['Update']);
});

it('blames an id that is none', async () => {
  expect(await upsert(contact, { recordId: 'a b' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'recordId', code: 'invalid_id' }] },
  });
});

it('is unavailable while the table throttles, and calls nobody back', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await upsert(contact)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(aws.operations()).not.toContain('Query');
});

it('F02: whose answer is lost is noted when it is repeated', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejectsOnce(answerLost()).resolves({});
  expect((await upsert(contact)).status).toBe(503);
  expect((await upsert(contact)).status).toBe(200);
});
