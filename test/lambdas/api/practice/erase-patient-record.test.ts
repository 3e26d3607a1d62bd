/** DELETE /api/practices/{practiceId}/patients/{recordId}: the record goes first, then all that hangs on it. */
import { BatchGetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountRecordKey,
  appointmentKey,
  contactRecordsKey,
  correctionKey,
  erasedRecordKey,
  recordAppointmentKey,
  recordKey,
  signUpKey,
  slotKey,
} from '../../../../adapters/dynamodb/keys.ts';
import type { Appointment } from '../../../../core/practice/practice.ts';
import { handler } from '../../../../lambdas/api/practice/erase-patient-record.ts';
import { day, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, contactRecordsItem, recordItem, signUpItem } from '../../../support/handlers/items.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../../support/practice-records.ts';
import { makeReminderSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();

const accountId = 'a'.repeat(32);
const key = recordKey(practice.id, 'fiche-1');
const record = { ...recordItem(makeRecord({ accountId })), version: 4, contactDigests: ['of a phone'] };
const tombstone = { ...erasedRecordKey(practice.id, 'fiche-1'), erasedAt: noon };
const slot = { practitionerId: 'dr-parc', startsAt: noon + 3 * day };
const booked = makeAppointment({ status: 'booked', accountId, slot, pending: ['confirmation'], remindAt: noon + day });
const cancelled = makeAppointment({ id: 'rendez-vous-0', status: 'cancelled' });
const pointer = ({ id, startsAt }: Appointment) => ({
  ...recordAppointmentKey(practice.id, 'fiche-1', startsAt, id),
  ...{ practiceId: practice.id, appointmentId: id, startsAt },
});
const parked = makeReminderSignUp('awaited', { task: { state: 'AwaitCorrection', token: 'task' } });
const correction = {
  ...correctionKey(practice.id, 'fiche-1', parked.id),
  ...{ signUpId: parked.id, appointmentId: booked.id, recordId: 'fiche-1', phone: 'p', email: 'e' },
  ...{ requestedAt: noon, expiresAt: noon + day },
};
const hanging = [
  pointer(booked),
  pointer(cancelled),
  appointmentItem(booked),
  appointmentItem(cancelled),
  correction,
  signUpItem(parked),
];

const erase = (parameters: Record<string, string> = {}) =>
  callRoute(handler, { parameters: { practiceId: practice.id, recordId: 'fiche-1', ...parameters }, bearer: apiKey });

beforeEach(() => {
  holdItems(aws, record, contactRecordsItem(practice.id, 'of a phone', 1), ...hanging);
  admit(aws);
  aws.dynamodb.on(UpdateCommand, { Key: signUpKey(parked.id) }).resolves({ Attributes: signUpItem(parked) });
});

itIsForPractices(aws, erase);

it('erases the record as it was read, and what leads to it from the account and the contact', async () => {
  expect(await erase()).toMatchObject({ status: 204, text: '' });
  const [erasure] = aws.transactions();
  expect(erasure?.[keyName(key)]).toMatchObject({
    operation: 'Delete',
    condition: `version = 4 AND accountId = "${accountId}"`,
  });
  expect(erasure?.[keyName(tombstone)]?.item).toEqual({ ...tombstone, ttl: noon / 1000 + 30 * 24 * 3600 });
  expect(erasure?.[keyName(accountRecordKey(accountId, practice.id, 'fiche-1'))]?.operation).toBe('Delete');
  const lastOfItsContact = { operation: 'Delete', condition: 'records = 1' };
  expect(erasure?.[keyName(contactRecordsKey(practice.id, 'of a phone'))]).toMatchObject(lastOfItsContact);
});

it('ends each appointment that stands, without a message, and withdraws its slot', async () => {
  await erase();
  const [, ended, ...more] = aws.transactions();
  expect(more).toEqual([]);
  expect(ended?.[keyName(appointmentKey(practice.id, booked.id))]).toMatchObject({
    update: saying('status = "cancelled"', 'pending = []', 'accountId', 'remindAt', 'dueShard, dueAt'),
    condition: saying('sequence = 0'),
  });
  expect(ended?.[keyName(slotKey({ practiceId: practice.id, ...slot }))]?.update).toContain('status = "withdrawn"');
  expect([aws.smsSent(), await aws.calendarsSent()]).toEqual([[], []]);
});

it('sends the sign-ups that wait for its correction on to find the link dead', async () => {
  await erase();
  expect(aws.callbacks()).toEqual([['task', 'corrected']]);
});

it('leaves a sign-up alone that went on meanwhile', async () => {
  aws.dynamodb.on(UpdateCommand, { Key: signUpKey(parked.id) }).rejects(conditionFailed());
  expect((await erase()).status).toBe(204);
  expect(aws.callbacks()).toEqual([]);
});

it('repeated makes up for what was cut off, and erases nothing twice', async () => {
  holdItems(aws, tombstone, ...hanging);
  expect((await erase()).status).toBe(204);
  expect(aws.transactions().map(writes => Object.keys(writes)[0])).toEqual([
    keyName(appointmentKey(practice.id, booked.id)),
  ]);
  expect(aws.callbacks()).toEqual([['task', 'corrected']]);
});

it('of an unknown record is not found', async () => {
  holdItems(aws, ...hanging);
  expect(await erase()).toMatchObject({ status: 404, body: { code: 'unknown_record' } });
  expect(aws.transactions()).toEqual([]);
});

it('of an id that is none blames it', async () => {
  expect(await erase({ recordId: 'a b' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'recordId', code: 'invalid_id' }] },
  });
});

it.each([
  ['record', key],
  ['appointment', appointmentKey(practice.id, booked.id)],
])('decides again when the %s was changed meanwhile, and gives up after five times', async (_, changed) => {
  const refuses = (input: Parameters<ReturnType<typeof refusing>>[0]) => {
    const keys = input.TransactItems.flatMap(item => Object.values(item).map(({ Key, Item }) => Key ?? Item));
    return keys.some(each => each?.sk === changed.sk) ? refusing(changed)(input) : {};
  };
  let times = 0;
  aws.dynamodb.on(TransactWriteCommand).callsFake(input => (times++ < 2 ? refuses(input) : {}));
  expect((await erase()).status).toBe(204);
  aws.dynamodb.on(TransactWriteCommand).callsFake(refuses);
  expect(await erase()).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(BatchGetCommand).rejects(throttled());
  expect(await erase()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('F02: whose answer is lost is erased when it is repeated', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejectsOnce(answerLost());
  expect((await erase()).status).toBe(503);
  holdItems(aws, tombstone, ...hanging);
  expect((await erase()).status).toBe(204);
});
