/** DELETE /api/holds/current: the slot is free at once, and only if it was this hold's. */
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { holdKey, signUpKey, slotKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Hold } from '../../../../core/booking/hold.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/booking/release-hold.ts';
import { makeHold } from '../../../support/booking.ts';
import { answerLost, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();

const id = sha256('token');
const hold: Hold = { ...makeHold(), id };
const slot = slotKey(hold.about);

const release = (bearer = 'token') => callRoute(handler, { method: 'DELETE', bearer });
const stand = (found: Hold) => aws.dynamodb.on(GetCommand).resolves({ Item: { ...holdKey(id), ...found } });

beforeEach(() => {
  stand(hold);
});

it('L1: ends the hold and frees the slot in one write, while the slot is its own', async () => {
  expect((await release()).status).toBe(204);
  expect(aws.tableRequests()[0]).toEqual({ operation: 'Get', key: keyName(holdKey(id)) });
  expect(aws.transactWrites()).toEqual([
    {
      operation: 'Update',
      key: keyName(holdKey(id)),
      update: saying('status = "released"'),
      condition: saying('status IN ("open", "attached")'),
    },
    {
      operation: 'Update',
      key: keyName(slot),
      update: saying('status = "free"', 'REMOVE', 'holdId', 'holdExpiresAt'),
      condition: saying('status = "held"', `holdId = "${id}"`),
    },
  ]);
});

it('takes the slot from the sign-up that goes with it', async () => {
  stand({ ...hold, status: 'attached', signUpId: 'sign-up' });
  expect((await release()).status).toBe(204);
  expect(aws.transactions()[0]?.[keyName(signUpKey('sign-up'))]).toMatchObject({
    update: saying('booking.outcome = "gone"'),
    condition: saying(`booking.holdId = "${id}"`, 'attribute_not_exists(booking.outcome)'),
  });
});

it('F24: ends the hold alone when the slot is somebody else’s by now', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(slot)).resolves({});
  expect((await release()).status).toBe(204);
  expect(aws.transactions().map(writes => Object.keys(writes))).toEqual([
    [keyName(holdKey(id)), keyName(slot)],
    [keyName(holdKey(id))],
  ]);
});

it('lets go twice as once', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(holdKey(id)));
  expect((await release()).status).toBe(204);
  expect(aws.transactions()).toHaveLength(1);
});

it.each(['wrong', ''])('knows nobody’s token %j', async bearer => {
  aws.dynamodb.on(GetCommand).resolves({});
  expect(await release(bearer)).toMatchObject({ status: 404, body: { code: 'unknown_hold' } });
  expect(aws.transactions()).toEqual([]);
});

it.each([GetCommand, TransactWriteCommand])('I3: is unavailable while $name is throttled', async command => {
  aws.dynamodb.on(command as typeof GetCommand).rejects(throttled());
  expect(await release()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('F02: whose answer was lost is answered like the first time', async () => {
  aws.dynamodb.on(TransactWriteCommand).rejectsOnce(answerLost());
  expect((await release()).status).toBe(503);
  stand({ ...hold, status: 'released' });
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(holdKey(id)));
  expect((await release()).status).toBe(204);
});
