/** DELETE /api/sign-ups/{id}: what was typed is dropped, and giving up twice is giving up. */
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { correctionKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { SignUp, Status } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/api/abandon-sign-up.ts';
import { answerLost, conditionFailed, throttled } from '../../support/handlers/aws-errors.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';
import { makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const accessTokenHash = sha256('token');
const open = makeSignUp({ status: 'awaiting_code', accessTokenHash, task: { state: 'DeliverCode', token: 'task' } });

const abandon = (bearer = 'token') => callRoute(handler, { parameters: { id: open.id }, bearer });
const holds = (signUp: SignUp) =>
  aws.dynamodb.on(GetCommand, { Key: signUpKey(open.id) }).resolves({ Item: signUpItem({ ...signUp, id: open.id }) });

it('ends the sign-up as it was read, drops what was typed, and tells the workflow', async () => {
  holds(open);
  expect(await abandon()).toMatchObject({ status: 204, text: '' });
  expect(aws.tableRequests()[1]).toEqual({
    operation: 'Update',
    key: keyName(signUpKey(open.id)),
    update: saying(
      'SET status = "abandoned" REMOVE contact, passwordHash, requestDigest, patient, task',
      'dueShard, dueAt',
    ),
    condition: saying('status = "awaiting_code"', 'status IN ("received",'),
  });
  expect(aws.callbacks()).toEqual([['task', 'abandoned']]);
});

it('takes the request for a correction off the practice’s list', async () => {
  const { reminder, ...parked } = makeReminderSignUp('awaited', { accessTokenHash });
  holds({ ...parked, reminder });
  await abandon();
  expect(aws.tableRequests()[2]).toEqual({
    operation: 'Delete',
    key: keyName(correctionKey(reminder.practiceId, reminder.recordId, open.id)),
  });
});

it.each<Status>(['abandoned', 'expired', 'rejected'])('of a sign-up that is %s changes nothing', async status => {
  holds({ ...open, status });
  expect((await abandon()).status).toBe(204);
  expect(aws.operations()).toEqual(['Get']);
});

it.each<Status>(['creating', 'completed'])('of a sign-up that is %s comes too late', async status => {
  holds({ ...open, status });
  expect(await abandon()).toMatchObject({ status: 409, body: { code: 'already_completed' } });
  expect(aws.operations()).toEqual(['Get']);
});

it('decides again when the workflow moved the sign-up on meanwhile', async () => {
  aws.dynamodb
    .on(GetCommand)
    .resolvesOnce({ Item: signUpItem(open) })
    .resolves({ Item: signUpItem({ ...open, status: 'creating' }) });
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
  expect(await abandon()).toMatchObject({ status: 409, body: { code: 'already_completed' } });
});

it('gives up after five tries', async () => {
  holds(open);
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
  expect((await abandon()).status).toBe(409);
  expect(aws.operations()).toEqual(Array(5).fill(['Get', 'Update']).flat());
});

it.each([
  ['nobody’s', undefined, 'token'],
  ['another’s', open, 'wrong'],
])('of %s sign-up is not found', async (_, signUp, bearer) => {
  if (signUp) holds(signUp);
  expect(await abandon(bearer)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(aws.operations()).toEqual(['Get']);
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(GetCommand).rejects(throttled());
  expect(await abandon()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('F02: whose answer is lost is given up when it is repeated', async () => {
  holds(open);
  aws.dynamodb.on(UpdateCommand).rejectsOnce(answerLost());
  expect((await abandon()).status).toBe(503);
  holds({ ...open, status: 'abandoned' });
  expect((await abandon()).status).toBe(204);
});
