/** POST /api/practices/{practiceId}/corrections/{id}/decline: the practice will not correct its record. */
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { correctionKey, signUpKey } from '../../../../adapters/dynamodb/keys.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import { handler } from '../../../../lambdas/api/practice/decline-correction.ts';
import { answerLost, conditionFailed, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { signUpItem } from '../../../support/handlers/items.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeReminderSignUp, makeSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();

const parked = makeReminderSignUp('awaited', { task: { state: 'AwaitCorrection', token: 'task' } });
const declined: SignUp = { ...parked, reminder: { ...parked.reminder, correction: 'declined' } };
const key = signUpKey(parked.id);

const decline = (parameters: Record<string, string> = {}) =>
  callRoute(handler, { parameters: { practiceId: practice.id, id: parked.id, ...parameters }, bearer: apiKey });

beforeEach(() => {
  admit(aws);
  aws.dynamodb.on(GetCommand, { Key: key }).resolves({ Item: signUpItem(parked) });
  aws.dynamodb.on(UpdateCommand, { Key: key }).resolves({ Attributes: signUpItem(declined) });
});

itIsForPractices(aws, decline);

it('notes it first, takes it off the list, and tells the workflow', async () => {
  expect(await decline()).toMatchObject({ status: 204, text: '' });
  expect(aws.tableRequests().slice(1)).toMatchObject([
    { operation: 'Get', key: keyName(key) },
    {
      operation: 'Update',
      key: keyName(key),
      update: saying('reminder.correction = "declined"'),
      condition: saying('status = "awaiting_correction"', '"awaited", "corrected", "retyped"'),
    },
    { operation: 'Delete', key: keyName(correctionKey(practice.id, 'fiche-1', parked.id)) },
  ]);
  expect(aws.callbacks()).toEqual([['task', 'declined']]);
});

it('repeated changes nothing', async () => {
  aws.dynamodb.on(GetCommand, { Key: key }).resolves({ Item: signUpItem(declined) });
  expect((await decline()).status).toBe(204);
  expect(aws.operations()).toEqual(['Update', 'Get']);
});

it.each<[string, SignUp | undefined]>([
  ['nobody', undefined],
  ['a sign-up from no reminder', makeSignUp({ id: parked.id })],
  ['a sign-up of another practice', { ...parked, reminder: { ...parked.reminder, practiceId: 'cabinet-2' } }],
])('of %s is unknown', async (_, signUp) => {
  aws.dynamodb.on(GetCommand, { Key: key }).resolves(signUp ? { Item: signUpItem(signUp) } : {});
  expect(await decline()).toMatchObject({ status: 404, body: { code: 'unknown_correction' } });
  expect(aws.callbacks()).toEqual([]);
});

it('of a sign-up that went on meanwhile is unknown', async () => {
  aws.dynamodb.on(UpdateCommand, { Key: key }).rejects(conditionFailed(signUpItem({ ...parked, status: 'matching' })));
  expect(await decline()).toMatchObject({ status: 404, body: { code: 'unknown_correction' } });
  expect(aws.callbacks()).toEqual([]);
});

it('of an id that is none blames it', async () => {
  expect(await decline({ id: 'a b' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'id', code: 'invalid_id' }] },
  });
});

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(GetCommand, { Key: key }).rejects(throttled());
  expect(await decline()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('F02: whose answer is lost is declined when it is repeated, though nobody called back: the reconciler does', async () => {
  aws.dynamodb.on(UpdateCommand, { Key: key }).rejects(answerLost());
  expect((await decline()).status).toBe(503);
  aws.dynamodb.on(GetCommand, { Key: key }).resolves({ Item: signUpItem(declined) });
  expect((await decline()).status).toBe(204);
  expect(aws.callbacks()).toEqual([]);
});
