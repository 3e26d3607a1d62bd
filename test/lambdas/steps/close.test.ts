/** Close: what the table says wins over why the workflow came here. */
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { correctionKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/steps/close.ts';
import { noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, throttled } from '../../support/handlers/aws-errors.ts';
import { runStep } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { itIsRefused } from '../../support/handlers/step-input.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';
import { makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const signUp = makeSignUp({ status: 'awaiting_code' });
const run = (cause: unknown) => runStep(handler, { signUpId: signUp.id, cause });
const holds = (item: SignUp) => aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem({ ...item, id: signUp.id }) });

beforeEach(() => {
  holds(signUp);
});

describe('F22: an input that is not its own', () =>
  itIsRefused(aws, handler, { signUpId: signUp.id, cause: 'timed_out' }));

it('ends it with its reason, as it was read, and drops what was typed', async () => {
  expect(await run('too_many_codes')).toEqual({ outcome: 'closed' });
  expect(aws.tableRequests()[1]).toEqual({
    operation: 'Update',
    key: keyName(signUpKey(signUp.id)),
    update: saying(
      'SET status = "rejected", rejectionReason = "too_many_codes" REMOVE contact, passwordHash, requestDigest, patient, task',
      'dueShard, dueAt',
    ),
    condition: saying('status = "awaiting_code"', 'status IN ('),
  });
});

it('takes the request for a correction off the practice’s list', async () => {
  holds(makeReminderSignUp('declined'));
  expect(await run('declined')).toEqual({ outcome: 'closed' });
  expect(aws.tableRequests()[2]).toEqual({
    operation: 'Delete',
    key: keyName(correctionKey('cabinet-1', 'fiche-1', signUp.id)),
  });
});

it.each<[string, Partial<SignUp>, string, string]>([
  ['completed', { status: 'completed' }, 'timed_out', 'created'],
  ['ended', { status: 'abandoned' }, 'timed_out', 'closed'],
  ['consented', { status: 'creating' }, 'faulted', 'consented'],
  ['proven', { status: 'code_accepted' }, 'timed_out', 'verified'],
  ['still in time', {}, 'timed_out', 'ordered'],
  ['still in time to be matched', { status: 'matching' }, 'faulted', 'matching'],
])('goes on with one that is %s', async (_, overrides, cause, outcome) => {
  holds({ ...signUp, ...overrides });
  expect(await run(cause)).toEqual({ outcome });
  expect(aws.operations()).toEqual(['Get']);
});

it('expires one whose time is over', async () => {
  holds({ ...signUp, expiresAt: noon });
  expect(await run('timed_out')).toEqual({ outcome: 'closed' });
  expect(aws.tableRequests()[1]?.update).toContain('status = "expired"');
});

it.each(['a word that no state knows', undefined, 7])(
  'takes %p for a fault, which ends nobody’s sign-up',
  async cause => {
    expect(await run(cause)).toEqual({ outcome: 'ordered' });
  },
);

it('of a sign-up that nobody has is done', async () => {
  aws.dynamodb.on(GetCommand).resolves({});
  expect(await run('timed_out')).toEqual({ outcome: 'closed' });
  expect(aws.operations()).toEqual(['Get']);
});

it('reads again when the sign-up moved on meanwhile, and the patient who was in time goes on', async () => {
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
  aws.dynamodb
    .on(GetCommand)
    .resolvesOnce({ Item: signUpItem({ ...signUp, expiresAt: noon }) })
    .resolves({ Item: signUpItem({ ...signUp, status: 'code_accepted' }) });
  expect(await run('timed_out')).toEqual({ outcome: 'verified' });
});

it('is a fault by name when it moved on five times', async () => {
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed());
  expect(await run('too_many_codes')).toEqual({ fault: 'Contended' });
  expect(aws.operations()).toHaveLength(10);
});

it('is run again by the name of what throttled it', async () => {
  aws.dynamodb.on(GetCommand).rejects(throttled());
  expect(await run('timed_out')).toEqual({ fault: 'ThrottlingException' });
});

it('F02: whose answer is lost finds it ended when it is run again', async () => {
  aws.dynamodb.on(UpdateCommand).rejects(answerLost());
  expect(await run('too_many_codes')).toEqual({ fault: 'TimeoutError' });
  holds({ ...signUp, status: 'rejected' });
  expect(await run('too_many_codes')).toEqual({ outcome: 'closed' });
});
