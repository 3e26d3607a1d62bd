/** PUT /api/sign-ups/{id}/hold: another slot for a sign-up that goes on. */
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { holdKey, signUpKey, slotKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Hold } from '../../../../core/booking/hold.ts';
import { planBooking } from '../../../../core/booking/planned-booking.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import { handler } from '../../../../lambdas/api/booking/replace-hold.ts';
import { makeHold, makeSlot } from '../../../support/booking.ts';
import { hour, minute, noon } from '../../../support/clock.ts';
import { answerLost, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { signUpItem } from '../../../support/handlers/items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();

const id = sha256('newhold');
const hold: Hold = { ...makeHold(), id };
const slot = makeSlot({ status: 'held', holdId: id, holdExpiresAt: noon + minute, isProven: false });
const patient = { lastName: 'Martin', firstName: 'Camille' };
const lost = { ...hold, id: 'lost', about: { ...hold.about, startsAt: noon + hour, endsAt: noon + 2 * hour } };
const signUp = makeSignUp({
  status: 'awaiting_consent',
  accessTokenHash: sha256('token'),
  patient,
  booking: planBooking(lost, { appointmentId: 'a', recordId: 'r' }),
});
const { booking: _booking, patient: _patient, ...bare } = signUp;

const replace = (fields: object = {}, bearer = 'token') =>
  callRoute(handler, { method: 'PUT', body: { hold: 'newhold', ...fields }, parameters: { id: signUp.id }, bearer });
const findSignUp = (found: SignUp) =>
  aws.dynamodb.on(GetCommand, { Key: signUpKey(signUp.id) }).resolves({ Item: signUpItem(found) });
const findHold = (found: Hold) =>
  aws.dynamodb.on(GetCommand, { Key: holdKey(id) }).resolves({ Item: { ...holdKey(id), ...found } });

beforeEach(() => {
  findSignUp(signUp);
  findHold(hold);
  aws.dynamodb.on(GetCommand, { Key: slotKey(slot) }).resolves({ Item: { ...slotKey(slot), ...slot } });
});

it('L1: notes the new slot while its hold lives, then lets the old one go', async () => {
  expect(await replace()).toMatchObject({ status: 202, body: { signUp: { status: 'awaiting_consent' } } });
  const [noted = {}, released = {}] = aws.transactions();
  expect(noted[keyName(signUpKey(signUp.id))]).toMatchObject({
    update: saying('booking = {', `"holdId":"${id}"`),
    condition: saying('status IN (', `expiresAt > ${noon}`, 'booking.holdId = "lost"'),
  });
  expect(noted[keyName(slotKey(slot))]).toEqual({
    operation: 'ConditionCheck',
    key: keyName(slotKey(slot)),
    condition: `status = "held" AND holdId = "${id}" AND holdExpiresAt > ${noon}`,
  });
  expect(noted[keyName(holdKey(id))]).toMatchObject({
    update: saying('status = "attached"', `signUpId = "${signUp.id}"`),
    condition: 'status IN ("open", "attached")',
  });
  expect(Object.keys(released)).toEqual([holdKey('lost'), slotKey(lost.about)].map(keyName));
  expect(released[keyName(holdKey('lost'))]).toMatchObject({ condition: saying(`signUpId = "${signUp.id}"`) });
});

it('takes the first slot of a sign-up that had none, and the patient with it', async () => {
  findSignUp(bare);
  expect((await replace({ patient })).status).toBe(202);
  expect(aws.transactions()).toHaveLength(1);
  expect(aws.transactions()[0]?.[keyName(signUpKey(signUp.id))]).toMatchObject({
    update: saying(JSON.stringify(patient)),
    condition: saying('attribute_not_exists(booking)'),
  });
});

it.each<[string, SignUp, string, object, string]>([
  ['of another bearer', signUp, 'wrong', {}, '404 not_found'],
  ['that is complete', { ...signUp, status: 'completed' }, 'token', {}, '409 not_awaiting_slot'],
  ['that is over', { ...signUp, expiresAt: noon }, 'token', {}, '409 not_awaiting_slot'],
  ['without a patient', bare, 'token', {}, '422 invalid_input'],
  ['with a hold that is no token', signUp, 'token', { hold: '?' }, '422 invalid_input'],
  ['with an unknown hold', signUp, 'token', { hold: 'unknown' }, '422 invalid_input'],
])('refuses a sign-up %s', async (_, found, bearer, fields, expected) => {
  findSignUp(found);
  const { status, body } = await replace(fields, bearer);
  expect(`${status} ${body.code}`).toBe(expected);
  expect(aws.transactions()).toEqual([]);
});

it('refuses a hold that was released', async () => {
  findHold({ ...hold, status: 'released' });
  expect(await replace()).toMatchObject({ status: 422, body: { errors: [{ field: 'hold', code: 'invalid_hold' }] } });
});

it('offers others in the place of a slot that was withdrawn', async () => {
  findHold({ ...hold, status: 'withdrawn' });
  expect(await replace()).toMatchObject({ status: 409, body: { code: 'slot_gone', alternatives: [] } });
  expect(aws.transactions()).toEqual([]);
});

it('F24: offers others when the hold lapses at the write, and keeps the old slot', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(slotKey(slot)));
  expect(await replace()).toMatchObject({ status: 409, body: { code: 'slot_gone', timeZone: 'Europe/Paris' } });
  expect(aws.transactions()).toHaveLength(1);
});

it.each([
  ['sign-up', signUpKey(signUp.id)],
  ['hold', holdKey(id)],
])('decides again when the %s changed since it was read', async (_, key) => {
  aws.dynamodb.on(TransactWriteCommand).callsFakeOnce(refusing(key)).resolves({});
  expect((await replace()).status).toBe(202);
  expect(aws.transactions()).toHaveLength(3);
});

it('asks to come back when the sign-up never stands still', async () => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(signUpKey(signUp.id)));
  expect(await replace()).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
});

it.each([throttled(), answerLost()])('I3: is unavailable when the write ends in $name', async error => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  expect(await replace()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
