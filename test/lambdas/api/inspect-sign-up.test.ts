/** GET /api/operations/sign-ups/{reference}: support's view, without a code. */
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { referenceKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../lambdas/api/inspect-sign-up.ts';
import { noon } from '../../support/clock.ts';
import { answerLost, throttled } from '../../support/handlers/aws-errors.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';
import { makeReminderSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const signUp = makeReminderSignUp('awaited', {
  reference: 'K7Q-4MX',
  task: { state: 'AwaitCorrection', token: 'task token' },
  sends: [{ message: 'code', channel: 'sms', at: noon, outcome: 'sent', messageId: 'sms-1' }],
});
const inspect = (reference = 'K7Q-4MX') => callRoute(handler, { parameters: { reference } });

beforeEach(() => {
  aws.dynamodb
    .on(GetCommand, { Key: referenceKey('K7Q-4MX') })
    .resolves({ Item: { ...referenceKey('K7Q-4MX'), signUpId: signUp.id } });
  aws.dynamodb.on(GetCommand, { Key: signUpKey(signUp.id) }).resolves({ Item: signUpItem(signUp) });
});

it('tells how far it is and what was sent', async () => {
  expect(await inspect()).toMatchObject({
    status: 200,
    body: {
      signUp: { reference: 'K7Q-4MX', status: 'awaiting_correction', phone: '+33 6 •• •• •• 78' },
      createdAt: '2026-11-02T12:00:00.000Z',
      waitingIn: 'AwaitCorrection',
      lastSend: { number: 1, channel: 'sms', status: 'ordered', at: '2026-11-02T12:00:00.000Z' },
      sends: [{ message: 'code', channel: 'sms', at: '2026-11-02T12:00:00.000Z', outcome: 'sent', messageId: 'sms-1' }],
      correction: 'awaited',
    },
  });
});

it('J1: holds no contact, no token and nothing that a code is made of', async () => {
  const { text } = await inspect();
  for (const secret of ['+33612345678', 'camille', signUp.code.id, 'task token', signUp.accessTokenHash, 'argon2'])
    expect(text).not.toContain(secret);
});

it('takes the letters as they are read aloud', async () => {
  expect((await inspect('k7q-4mx')).status).toBe(200);
  expect(aws.tableRequests().map(({ key }) => key)).toEqual([
    keyName(referenceKey('K7Q-4MX')),
    keyName(signUpKey(signUp.id)),
  ]);
});

it('of an unknown reference is not found', async () => {
  expect(await inspect('AAA-AAA')).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

it.each(['K7Q4MX', 'K1Q-4MX', 'K7Q-4MX#', ''])('never asks the table for %j', async reference => {
  expect((await inspect(reference)).status).toBe(404);
  expect(aws.operations()).toEqual([]);
});

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('is unavailable while the table %s', async (_, error) => {
  aws.dynamodb.on(GetCommand).rejects(error);
  expect(await inspect()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
