/** GET /api/holds/current: how a hold stands, told to whoever bears its token. */
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { holdKey, slotKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Hold } from '../../../../core/booking/hold.ts';
import type { Slot } from '../../../../core/booking/slot.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/booking/read-hold.ts';
import { makeHold, makeSlot } from '../../../support/booking.ts';
import { hour, minute, noon } from '../../../support/clock.ts';
import { answerLost, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();

const id = sha256('token');
const open: Hold = { ...makeHold(), id };
const held = (holdExpiresAt: number, holdId = id) =>
  makeSlot({ status: 'held', holdId, holdExpiresAt, isProven: false });

const read = (bearer = 'token') => callRoute(handler, { bearer });
function stand(hold: Hold, slot?: Slot) {
  aws.dynamodb.on(GetCommand, { Key: holdKey(id) }).resolves({ Item: { ...holdKey(id), ...hold } });
  if (slot) aws.dynamodb.on(GetCommand, { Key: slotKey(slot) }).resolves({ Item: { ...slotKey(slot), ...slot } });
}

it('L2: says until when the slot is held, and lengthens nothing', async () => {
  stand(open, held(noon + minute));
  expect(await read()).toMatchObject({
    status: 200,
    body: { status: 'open', expiresAt: new Date(noon + minute).toISOString() },
  });
  expect(aws.tableRequests()).toEqual([
    { operation: 'Get', key: keyName(holdKey(id)) },
    { operation: 'Get', key: keyName(slotKey(open.about)) },
  ]);
  expect(aws.inputs('Get')).toMatchObject([{ ConsistentRead: true }, { ConsistentRead: true }]);
});

it.each<[string, Hold, Slot | undefined, object]>([
  ['converted', open, makeSlot({ status: 'booked', appointmentId: 'a', holdId: id }), { status: 'converted' }],
  ['lapsed with its slot left', open, held(noon), { status: 'lapsed', isFree: true }],
  ['lapsed, the slot free again', open, makeSlot(), { status: 'lapsed', isFree: true }],
  ['lapsed, the slot another’s', open, held(noon + minute, 'x'), { status: 'lapsed', isFree: false, alternatives: [] }],
  ['lapsed, the slot kept no more', open, undefined, { status: 'lapsed', isFree: false }],
  ['released', { ...open, status: 'released' }, makeSlot(), { status: 'released', isFree: true }],
  ['withdrawn', { ...open, status: 'withdrawn' }, undefined, { status: 'withdrawn', isFree: false }],
])('L1, F24: says that it is %s', async (_, hold, slot, body) => {
  stand(hold, slot);
  expect(await read()).toMatchObject({ status: 200, body });
});

it('offers what is free nearby in the place of a slot that is gone', async () => {
  stand(open, held(noon + minute, 'another'));
  const near = makeSlot({ status: 'free' }, { startsAt: open.about.startsAt + hour });
  aws.dynamodb.on(QueryCommand).resolves({ Items: [{ ...slotKey(near), ...near }] });
  expect((await read()).body.alternatives).toMatchObject([{ startsAt: expect.anything() }]);
});

it.each(['token', ''])('knows nobody’s token %j', async bearer => {
  expect(await read(bearer)).toMatchObject({ status: 404, body: { code: 'unknown_hold' } });
  expect(aws.operations()).toEqual(bearer === '' ? [] : ['Get']);
});

it.each([throttled(), answerLost()])('I3: is unavailable when reading ends in $name', async error => {
  aws.dynamodb.on(GetCommand).rejects(error);
  expect(await read()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
