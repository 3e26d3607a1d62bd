/** PUT /api/practices/{practiceId}/practitioners/{practitionerId}/slots: what is offered, kept and withdrawn. */
import { GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { holdKey, practitionerKey, slotKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Slot } from '../../../../core/booking/slot.ts';
import { handler } from '../../../../lambdas/api/booking/publish-slots.ts';
import { makeSlot } from '../../../support/booking.ts';
import { day, hour, minute, noon } from '../../../support/clock.ts';
import { answerLost, conditionFailed, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();

const slot = makeSlot();
const key = practitionerKey(practice.id, slot.practitionerId);
const practitioner = {
  ...{ practiceId: practice.id, id: slot.practitionerId, name: 'Dr Parc' },
  ...{ isBookable: true, publication: 1 },
};
const held = makeSlot({ status: 'held', holdId: 'h', holdExpiresAt: noon + minute, isProven: false });
const iso = (at: number) => new Date(at).toISOString();
const times = (startsAt = slot.startsAt, endsAt = startsAt + 20 * minute) => ({
  startsAt: iso(startsAt),
  endsAt: iso(endsAt),
});
const known = (...slots: Slot[]) =>
  aws.dynamodb.on(QueryCommand).callsFake(({ ExpressionAttributeValues }) => ({
    // The practitioners of the practice are asked for too.
    Items:
      ExpressionAttributeValues[':pk'] === slotKey(slot).pk ? slots.map(each => ({ ...slotKey(each), ...each })) : [],
  }));

const publish = (fields: object = {}, parameters: Record<string, string> = {}) =>
  callRoute(handler, {
    method: 'PUT',
    body: { from: iso(noon), to: iso(noon + 2 * day), slots: [times()], ...fields },
    parameters: { practiceId: practice.id, practitionerId: slot.practitionerId, ...parameters },
    bearer: apiKey,
  });

beforeEach(() => {
  admit(aws);
  aws.dynamodb.on(GetCommand, { Key: key }).resolves({ Item: { ...key, ...practitioner } });
  aws.dynamodb
    .on(UpdateCommand, { Key: key })
    .resolves({ Attributes: { ...key, ...practitioner, publication: 2, offersUntil: slot.startsAt } });
});

itIsForPractices(aws, parameters => publish({}, parameters));

it('offers a new slot while its publication is the latest', async () => {
  expect(await publish()).toMatchObject({ status: 200, body: { offered: 1, kept: [], withdrawn: 0 } });
  expect(aws.tableRequests().find(request => request.operation === 'Update' && request.key === keyName(key))).toEqual({
    operation: 'Update',
    key: keyName(key),
    update: saying('publication = 2', `offersUntil = ${slot.startsAt}`),
    condition: saying('publication = 1'),
  });
  expect(aws.transactWrites()).toMatchObject([
    { operation: 'ConditionCheck', key: keyName(key), condition: 'publication = 2' },
    { operation: 'Put', key: keyName(slotKey(slot)), item: { status: 'free' } },
  ]);
});

it('withdraws what it leaves out, and ends the hold on it, as it was seen', async () => {
  known(held);
  expect((await publish({ slots: [] })).body).toEqual({ offered: 0, kept: [], withdrawn: 1 });
  expect(aws.transactions()[0]).toMatchObject({
    [keyName(slotKey(slot))]: {
      update: saying('status = "withdrawn"'),
      condition: saying('status = "held"', 'holdId = "h"'),
    },
    [keyName(holdKey('h'))]: {
      update: saying('status = "withdrawn"'),
      condition: saying('status IN ("open", "attached")'),
    },
  });
});

it.each<[string, Slot, number]>([
  ['booked', makeSlot({ status: 'booked', appointmentId: 'a', holdId: 'h' }), 0],
  ['held', held, 1],
])('keeps a slot that is %s, and writes nothing to it', async (status, slot, offered) => {
  known(slot);
  expect((await publish()).body).toEqual({ offered, kept: [{ startsAt: iso(slot.startsAt), status }], withdrawn: 0 });
  expect(aws.transactions()).toEqual([]);
});

it.each<[string, object, string, object]>([
  ['a range that ends first', { to: iso(noon) }, 'invalid_input', { field: 'to', code: 'ends_before_start' }],
  ['a long range', { to: iso(noon + 40 * day) }, 'invalid_input', { field: 'to', code: 'range_too_long' }],
  ['a slot outside', { slots: [times(noon + 3 * day)] }, 'slot_outside', { field: 'slots.0', code: 'slot_outside' }],
  ['slots that overlap', { slots: [times(), times()] }, 'slots_overlap', { field: 'slots.1', code: 'slots_overlap' }],
  [
    'a slot that ends first',
    { slots: [times(slot.startsAt, noon)] },
    'invalid_input',
    { field: 'slots.0', code: 'ends_before_start' },
  ],
  [
    'a past slot',
    { from: iso(noon - day), slots: [times(noon - hour)] },
    'invalid_input',
    { field: 'slots.0', code: 'past_slot' },
  ],
  [
    'too many slots',
    { slots: Array.from({ length: 501 }, () => times()) },
    'invalid_input',
    { field: 'slots', code: 'too_many_slots' },
  ],
])('refuses %s, and writes nothing', async (_, fields, code, error) => {
  expect((await publish(fields)).body).toMatchObject({ code, errors: [error] });
  expect(aws.transactions()).toEqual([]);
});

it('knows no practitioner who is not noted', async () => {
  aws.dynamodb.on(GetCommand, { Key: key }).resolves({});
  expect(await publish()).toMatchObject({ status: 404, body: { code: 'unknown_practitioner' } });
});

it('plans again when a slot is not as it was seen', async () => {
  aws.dynamodb
    .on(TransactWriteCommand)
    .callsFakeOnce(refusing(slotKey(slot)))
    .resolves({});
  expect((await publish()).status).toBe(200);
  expect(aws.transactions()).toHaveLength(2);
});

it('asks to come back while others publish', async () => {
  aws.dynamodb.on(UpdateCommand, { Key: key }).rejects(conditionFailed());
  expect(await publish()).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
  expect(aws.transactions()).toEqual([]);
});

it.each([throttled(), answerLost()])('I3: is unavailable when the write ends in $name', async error => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect(await publish()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
