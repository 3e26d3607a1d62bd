/**
 * DELETE /api/practices/{practiceId}/appointments/{appointmentId}: it ends links and waiting sign-ups, and tells the
 * patient.
 */
import { GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appointmentKey, correctionKey, recordKey, signUpKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Appointment } from '../../../../core/practice/practice.ts';
import { handler } from '../../../../lambdas/api/practice/cancel-appointment.ts';
import { day, noon } from '../../../support/clock.ts';
import {
  answerLost,
  conditionFailed,
  messageRefused,
  refusing,
  throttled,
  unreachable,
} from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, recordItem } from '../../../support/handlers/items.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../../support/practice-records.ts';

const aws = mockAws();

const known = makeAppointment({ sequence: 2, remindAt: noon + 2 * day });
const record = makeRecord({
  email: 'camille@exemple.fr',
  emailKey: 'camille@exemple.fr',
  phone: '+33612345678',
  line: 'mobile',
});
const key = appointmentKey(practice.id, known.id);
const notice = (channel: string) => ({ pk: key.pk, sk: `NOTICE#rendez-vous-1#cancelled#3#${channel}` });

const cancel = (parameters: Record<string, string> = {}) =>
  callRoute(handler, {
    parameters: { practiceId: practice.id, appointmentId: known.id, ...parameters },
    bearer: apiKey,
  });
const holds = (appointment: Appointment | undefined) =>
  aws.dynamodb.on(GetCommand, { Key: key }).resolves(appointment ? { Item: appointmentItem(appointment) } : {});

beforeEach(() => {
  admit(aws);
  holds(known);
  aws.dynamodb.on(GetCommand, { Key: recordKey(practice.id, record.id) }).resolves({ Item: recordItem(record) });
});

itIsForPractices(aws, cancel);

it('ends the appointment as it was read, and its reminder', async () => {
  expect(await cancel()).toMatchObject({ status: 204, text: '' });
  expect(aws.tableRequests()[2]?.writes?.[0]).toMatchObject({
    operation: 'Update',
    key: keyName(key),
    update: saying('status = "cancelled"', 'sequence = 3', 'pending = ["cancelled"]', 'REMOVE endsAt, remindAt'),
    condition: 'sequence = 2 AND attribute_not_exists(reminderAskedAt)',
  });
});

it('tells the patient over each channel, once, and takes it off the calendar', async () => {
  await cancel();
  expect(aws.smsSent()).toEqual([{ to: '+33612345678', text: expect.stringContaining('Cabinet du Parc') }]);
  expect(await aws.calendarsSent()).toEqual([
    expect.objectContaining({ to: 'camille@exemple.fr', calendar: expect.stringContaining('METHOD:CANCEL') }),
  ]);
  const claims = aws.tableRequests().filter(({ condition = '' }) => condition.includes('leaseUntil'));
  expect(claims.map(claim => claim.key)).toEqual([notice('email'), notice('sms')].map(keyName));
  expect(aws.tableRequests().at(-1)).toMatchObject({
    key: keyName(key),
    update: saying('pending = []', 'REMOVE remindAt, dueShard, dueAt'),
    condition: 'sequence = 3 AND pending = ["cancelled"]',
  });
});

it('tells nobody who never heard of it', async () => {
  holds({ ...known, pending: ['confirmation'] });
  expect((await cancel()).status).toBe(204);
  expect([aws.smsSent(), await aws.calendarsSent()]).toEqual([[], []]);
});

it('wakes the sign-ups that came by its links and wait for a correction, and no other', async () => {
  const correction = (signUpId: string, appointmentId: string) => ({
    ...correctionKey(practice.id, 'fiche-1', signUpId),
    ...{
      signUpId,
      appointmentId,
      recordId: 'fiche-1',
      phone: 'p',
      email: 'e',
      requestedAt: noon,
      expiresAt: noon + day,
    },
  });
  aws.dynamodb.on(QueryCommand).resolves({ Items: [correction('a', known.id), correction('b', 'another')] });
  aws.dynamodb.on(UpdateCommand, { Key: signUpKey('a') }).rejects(conditionFailed());
  await cancel();
  const settled = aws.tableRequests().filter(({ update = '' }) => update.includes('reminder.correction'));
  expect(settled).toMatchObject([
    { key: keyName(signUpKey('a')), update: saying('reminder.correction = "corrected"') },
  ]);
  expect(aws.callbacks()).toEqual([]);
});

it('repeated makes up for what was cut off, and tells nobody again', async () => {
  holds({ ...known, status: 'cancelled' });
  expect((await cancel()).status).toBe(204);
  expect(aws.operations()).toEqual(['Update', 'Get', 'Query']);
});

it('of an unknown appointment is not found', async () => {
  holds(undefined);
  expect(await cancel()).toMatchObject({ status: 404, body: { code: 'unknown_appointment' } });
});

it('of an id that is none blames it', async () => {
  expect(await cancel({ appointmentId: 'a b' })).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
});

it('decides again when it was changed meanwhile, and gives up after five times', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(key)).resolves({});
  expect((await cancel()).status).toBe(204);
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  expect(await cancel()).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
});

describe('a message', () => {
  it('that does not go out is due still: its claim is given back', async () => {
    aws.sms.rejects(unreachable());
    expect((await cancel()).status).toBe(204);
    expect(aws.tableRequests()).toContainEqual({ operation: 'Delete', key: keyName(notice('sms')) });
    expect(aws.tableRequests().some(({ update = '' }) => update.includes('pending = []'))).toBe(false);
    expect(aws.logged()).toContainEqual({
      event: 'delivery_failed',
      channel: 'sms',
      errorName: 'DeliveryFailed < InternalServerError',
    });
  });

  it('that is refused for good keeps no other waiting', async () => {
    aws.sms.rejects(messageRefused());
    expect((await cancel()).status).toBe(204);
    expect(aws.tableRequests().at(-1)?.update).toContain('pending = []');
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'delivery_refused', channel: 'sms' }));
  });

  it('whose answer is lost is not sent again', async () => {
    aws.email.rejects(answerLost());
    expect((await cancel()).status).toBe(204);
    expect(aws.tableRequests().at(-1)?.update).toContain('pending = []');
  });

  it('that cannot be claimed does not undo the cancellation', async () => {
    aws.dynamodb.on(UpdateCommand, { Key: notice('sms') }).rejects(throttled());
    expect((await cancel()).status).toBe(204);
    expect(aws.logged()).toContainEqual({ event: 'notices_failed', errorName: 'ThrottlingException' });
  });
});

it('is unavailable while the table throttles, and tells nobody', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await cancel()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect([aws.smsSent(), await aws.calendarsSent()]).toEqual([[], []]);
});

it('F02: whose answer is lost is cancelled when it is repeated; the messages are due still', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(answerLost());
  expect((await cancel()).status).toBe(503);
  holds({ ...known, status: 'cancelled', pending: ['cancelled'] });
  expect((await cancel()).status).toBe(204);
});
