/** GET /api/sign-ups/{id}: what its bearer is shown. */
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/api/read-sign-up.ts';
import { minute, noon, second } from '../../support/clock.ts';
import { answerLost, throttled } from '../../support/handlers/aws-errors.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';
import { makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const signUp = makeSignUp({ status: 'awaiting_code', accessTokenHash: sha256('token') });
const holds = (item: SignUp) => aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(item) });
const read = (bearer = 'token', id = signUp.id) => callRoute(handler, { parameters: { id }, bearer });

it('shows it masked, with how its code stands', async () => {
  holds({ ...signUp, code: { ...signUp.code, attempts: 1, expiresAt: noon + minute } });
  const answer = await read();
  expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store', 'content-language': 'en' } });
  expect(answer.body.signUp).toEqual({
    id: signUp.id,
    reference: signUp.reference,
    door: 'direct',
    status: 'awaiting_code',
    phone: '+33 6 •• •• •• 78',
    email: 'c•••@exemple.fr',
    code: {
      channel: 'sms',
      channels: ['sms', 'voice'],
      length: 3,
      expiresAt: '2026-11-02T12:01:00.000Z',
      attemptsLeft: 2,
      resendAfter: '2026-11-02T12:01:00.000Z',
      sendsLeft: 3,
      delivery: 'ordered',
    },
    expiresAt: '2026-11-02T13:00:00.000Z',
  });
  expect(aws.tableRequests()).toEqual([{ operation: 'Get', key: keyName(signUpKey(signUp.id)) }]);
  expect(aws.inputs('Get')).toMatchObject([{ ConsistentRead: true }]);
});

it('shows as expired what is over before the workflow has written it', async () => {
  holds({ ...signUp, expiresAt: noon });
  expect((await read()).body.signUp.status).toBe('expired');
});

it.each([
  ['contact_differs', { practice: { name: 'Cabinet du Parc', phone: '+33180000001' } }],
  ['account_exists', {}],
] as const)('tells why it ended: %s, and whom to call where a practice can help', async (reason, whom) => {
  const ended = makeReminderSignUp(undefined, { ...signUp, status: 'rejected', rejectionReason: reason });
  holds(ended);
  expect((await read()).body.signUp.rejection).toEqual({ reason, message: expect.any(String), ...whom });
});

it.each([
  ['held', 'on_request', 4],
  ['ordered', 'ordered', 3],
  ['sending', 'ordered', 3],
  ['sent', 'sent', 3],
] as const)('tells of a code that is %s: %s', async (status, delivery, sendsLeft) => {
  holds({ ...signUp, send: { ...signUp.send, status } });
  expect((await read()).body.signUp.code).toMatchObject({ delivery, sendsLeft });
});

describe('while the practice is asked', () => {
  const parked = makeReminderSignUp('awaited', { accessTokenHash: sha256('token'), id: signUp.id });

  it('shows whom to call, and remembers that the patient looks', async () => {
    holds(parked);
    expect((await read()).body.signUp).toMatchObject({
      status: 'awaiting_correction',
      correction: { practice: { name: 'Cabinet du Parc', phone: '+33180000001' } },
      appointment: { practitioner: 'Dr Parc', status: 'given' },
    });
    expect(aws.tableRequests()[1]).toEqual({
      operation: 'Update',
      key: keyName(signUpKey(parked.id)),
      update: `SET reminder.seenAt = ${noon}`,
      condition: 'status = "awaiting_correction"',
    });
  });

  it.each(['corrected', 'retyped'] as const)('is being compared once more when it was %s', async correction => {
    holds(makeReminderSignUp(correction, { accessTokenHash: sha256('token'), id: signUp.id }));
    const { status, correction: request } = (await read()).body.signUp;
    expect([status, request]).toEqual(['matching', undefined]);
  });

  it.each([
    [30 * second, ['Get', 'Update']],
    [30 * second - 1, ['Get']],
  ])('%i ms after the look before it asks for %j', async (since, operations) => {
    holds({ ...parked, reminder: { ...parked.reminder, seenAt: noon - since } });
    await read();
    expect(aws.operations()).toEqual(operations);
  });
});

it.each([
  ['an unknown id', 'token', '0'.repeat(32)],
  ['a wrong token', 'wrong', signUp.id],
  ['no token', '', signUp.id],
])('with %s is not found', async (_, bearer, id) => {
  aws.dynamodb.on(GetCommand, { Key: signUpKey(signUp.id) }).resolves({ Item: signUpItem(signUp) });
  expect(await read(bearer, id)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('is unavailable while the table %s', async (_, error) => {
  aws.dynamodb.on(GetCommand).rejects(error);
  expect(await read()).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, body: { code: 'unavailable' } });
  expect(aws.logged()).toMatchObject([
    { event: 'request_failed', errorName: error.name },
    { event: 'request', status: 503 },
  ]);
});

it('is no answer at all when the item is no sign-up: the fault is ours', async () => {
  aws.dynamodb.on(GetCommand).resolves({ Item: { ...signUpKey(signUp.id), id: signUp.id } });
  await expect(read()).rejects.toMatchObject({ name: 'MalformedRow', message: 'MalformedRow', stack: '' });
});
