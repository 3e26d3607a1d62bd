/** PUT /api/practices/{practiceId}/appointments/{appointmentId}: the appointment's item, and the messages to the patient. */
import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { agendaKey, appointmentKey, recordAppointmentKey, recordKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Appointment } from '../../../../core/practice/practice.ts';
import { handler } from '../../../../lambdas/api/practice/schedule-appointment.ts';
import { day, hour, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled, unreachable } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { appointmentItem, recordItem } from '../../../support/handlers/items.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeAppointment, makeRecord } from '../../../support/practice-records.ts';

const aws = mockAws();

const iso = (instant: number) => new Date(instant).toISOString();
const known = makeAppointment();
const record = makeRecord({ email: 'camille@exemple.fr', emailKey: 'camille@exemple.fr' });
const other = makeRecord({ id: 'fiche-2', email: 'sasha@exemple.fr', emailKey: 'sasha@exemple.fr' });
const key = appointmentKey(practice.id, known.id);
const requested = { recordId: record.id, practitioner: 'Dr Parc', startsAt: iso(known.startsAt) };

const schedule = (fields: object = {}, parameters: Record<string, string> = {}) =>
  callRoute(handler, {
    body: { ...requested, ...fields },
    parameters: { practiceId: practice.id, appointmentId: known.id, ...parameters },
    bearer: apiKey,
  });
const holds = (appointment: Appointment) =>
  aws.dynamodb.on(GetCommand, { Key: key }).resolves({ Item: appointmentItem(appointment) });
const transactions = () => aws.tableRequests().filter(({ operation }) => operation === 'TransactWrite');

beforeEach(() => {
  admit(aws);
  for (const each of [record, other])
    aws.dynamodb.on(GetCommand, { Key: recordKey(practice.id, each.id) }).resolves({ Item: recordItem(each) });
});

itIsForPractices(aws, parameters => schedule({}, parameters));

it('gives a new one, due at once, in the lists of its record and its day, and then confirms it', async () => {
  expect(await schedule({ endsAt: iso(known.startsAt + hour) })).toMatchObject({
    status: 200,
    body: {
      appointment: {
        ...{ appointmentId: known.id, recordId: record.id, practitioner: 'Dr Parc', status: 'given' },
        ...{ startsAt: iso(known.startsAt), endsAt: iso(known.startsAt + hour), channels: ['email'] },
        remindAt: iso(known.startsAt - day),
      },
    },
  });
  expect(transactions()[0]?.writes).toMatchObject([
    {
      operation: 'Update',
      key: keyName(key),
      update: saying('pending = ["confirmation"]', 'sequence = 0', `dueAt = "${iso(noon)}"`),
      condition: 'attribute_not_exists(pk)',
    },
    { operation: 'Put', key: keyName(recordAppointmentKey(practice.id, record.id, known.startsAt, known.id)) },
    { operation: 'Put', key: keyName(agendaKey(practice.id, known.startsAt, known.id)) },
  ]);
  expect(await aws.calendarsSent()).toEqual([
    expect.objectContaining({ to: 'camille@exemple.fr', calendar: expect.stringContaining('METHOD:PUBLISH') }),
  ]);
});

it.each([
  ['a month ago', noon - 31 * day, true],
  ['this month', noon - 29 * day, false],
])('J2: renews the record that was noted %s', async (_, notedAt, isRenewed) => {
  aws.dynamodb
    .on(GetCommand, { Key: recordKey(practice.id, record.id) })
    .resolves({ Item: recordItem({ ...record, notedAt }) });
  expect((await schedule()).status).toBe(200);
  const renewals = aws.tableRequests().filter(request => request.key === keyName(recordKey(practice.id, record.id)));
  expect(renewals.filter(({ operation }) => operation === 'Update')).toEqual(
    isRenewed
      ? [expect.objectContaining({ update: saying(`notedAt = ${noon}`), condition: 'attribute_exists(pk)' })]
      : [],
  );
});

it('J2: is given to no record that is forgotten in this very moment', async () => {
  aws.dynamodb
    .on(GetCommand, { Key: recordKey(practice.id, record.id) })
    .resolves({ Item: recordItem({ ...record, notedAt: 0 }) })
    .on(UpdateCommand, { Key: recordKey(practice.id, record.id) })
    .rejects(conditionFailed());
  expect(await schedule()).toMatchObject({ status: 404, body: { code: 'unknown_record' } });
  expect(transactions()).toEqual([]);
});

it('moves a known one: links of before end, and the patient is told', async () => {
  holds(known);
  await schedule({ startsAt: iso(known.startsAt + day) });
  expect(transactions()[0]?.writes?.[0]).toMatchObject({
    update: saying('pending = ["moved"]', 'sequence = 1', 'linkGeneration = 1', 'mismatches = 0'),
    condition: 'sequence = 0 AND attribute_not_exists(reminderAskedAt)',
  });
  expect(await aws.calendarsSent()).toHaveLength(1);
});

it('requested again as it is writes nothing and tells nobody', async () => {
  holds(known);
  expect((await schedule()).status).toBe(200);
  expect(transactions()).toEqual([]);
  expect(await aws.calendarsSent()).toEqual([]);
});

it('given to another record is cancelled first for the patient before', async () => {
  aws.dynamodb.on(GetCommand, { Key: key }).resolves({ Item: appointmentItem(known) });
  expect((await schedule({ recordId: other.id })).body.appointment.recordId).toBe(other.id);
  expect(transactions().map(({ writes = [] }) => writes.map(({ operation, update }) => update ?? operation))).toEqual([
    [saying('status = "cancelled"'), 'Put', 'Delete'],
    [saying('status = "given"', 'recordId = "fiche-2"', 'REMOVE', 'linkUsedAt'), 'Put', 'Delete', 'Put'],
  ]);
  expect((await aws.calendarsSent()).map(({ to }) => to)).toEqual(['camille@exemple.fr', 'sasha@exemple.fr']);
});

describe('it is refused', () => {
  it.each([
    ['with an end before its start', { endsAt: iso(known.startsAt) }, 'endsAt', 'ends_before_start'],
    ['longer than a day', { endsAt: iso(known.startsAt + day + 1) }, 'endsAt', 'lasts_too_long'],
    ['in more than ten years', { startsAt: iso(noon + 3651 * day) }, 'startsAt', 'invalid_instant'],
    ['in the past', { startsAt: iso(noon) }, 'startsAt', 'past_appointment'],
  ])('%s', async (_, fields, field, code) => {
    expect(await schedule(fields)).toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
    expect(transactions()).toEqual([]);
  });

  it('for a record that nobody noted', async () => {
    expect(await schedule({ recordId: 'fiche-9' })).toMatchObject({ status: 404, body: { code: 'unknown_record' } });
  });

  it('with an id that is none', async () => {
    expect(await schedule({}, { appointmentId: 'a b' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    });
  });
});

it('requested again once it is over changes nothing', async () => {
  const over = { ...known, startsAt: noon - hour };
  holds(over);
  expect((await schedule({ startsAt: iso(over.startsAt) })).status).toBe(200);
  expect(transactions()).toEqual([]);
});

it('decides again when it was changed meanwhile, and gives up after five times', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  expect(await schedule()).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
  expect(transactions()).toHaveLength(5);
  expect(await aws.calendarsSent()).toEqual([]);
});

it('is given though its message cannot go out now', async () => {
  aws.email.rejects(unreachable());
  expect((await schedule()).status).toBe(200);
  expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'delivery_failed', channel: 'email' }));
});

it('is unavailable while the table throttles, and tells nobody', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await schedule()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(await aws.calendarsSent()).toEqual([]);
});

it('F02: whose answer is lost is confirmed when it is repeated, once', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejectsOnce(answerLost()).resolves({});
  expect((await schedule()).status).toBe(503);
  holds({ ...known, remindAt: known.startsAt - day, pending: ['confirmation'] });
  expect((await schedule()).status).toBe(200);
  expect(transactions()).toHaveLength(1);
  expect(await aws.calendarsSent()).toHaveLength(1);
});
