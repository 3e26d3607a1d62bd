/** The reconciler: it starts sign-ups that were only noted, and calls back for answers that were only counted. */
import {
  ExecutionAlreadyExists,
  ExecutionNotRedrivable,
  RedriveExecutionCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dueKeys, dueShards } from '../../../adapters/dynamodb/due/due-keys.ts';
import { signUpKey } from '../../../adapters/dynamodb/keys.ts';
import type { SignUp, WaitingTask } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/scheduled/reconcile.ts';
import { minute, noon } from '../../support/clock.ts';
import { answerLost, throttled } from '../../support/handlers/aws-errors.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { mockAws, stateMachineArn } from '../../support/mocked-aws.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const waiting = (state: WaitingTask['state'], overrides: Partial<SignUp> = {}): SignUp =>
  makeSignUp({ task: { state, token: `token of ${state}` }, ...overrides });

/** The sign-ups of the index, and their items in the table. */
function due(...signUps: SignUp[]) {
  aws.dynamodb
    .on(QueryCommand)
    .resolvesOnce({ Items: signUps.map(({ id }) => ({ ...signUpKey(id), ...dueKeys(id, noon) })) })
    .resolves({ Items: [] });
  for (const signUp of signUps)
    aws.dynamodb.on(GetCommand, { Key: signUpKey(signUp.id) }).resolves({ Item: signUpItem(signUp) });
}
const failed = { message: 'm', $metadata: {} };
const postponed = () => aws.tableRequests().find(({ operation }) => operation === 'Update');

it('asks each shard of the index for what is due, a page at a time', async () => {
  expect(await handler()).toEqual({ looked: 0, failed: 0 });
  expect(aws.tableRequests()).toEqual(
    dueShards.map(shard => ({
      operation: 'Query',
      index: 'due',
      query: `dueShard = "${shard}" AND dueAt <= "2026-11-02T12:00:00.000Z"`,
    })),
  );
  expect(aws.inputs('Query')).toMatchObject(dueShards.map(() => ({ Limit: 50 })));
});

it('F07: starts what was noted, under its own name, and looks again in a minute', async () => {
  const signUp = makeSignUp();
  due(signUp);
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect(aws.inputs('StartExecution')).toMatchObject([{ stateMachineArn, name: signUp.id }]);
  expect(aws.callbacks()).toEqual([]);
  expect(postponed()).toMatchObject({
    key: keyName(signUpKey(signUp.id)),
    update: saying('dueAt = "2026-11-02T12:01:00.000Z"'),
    condition: 'status = "received" AND dueAt < "2026-11-02T12:00:00.001Z"',
  });
  expect(aws.logged()).toEqual([{ event: 'reconciled', signUpId: signUp.id, outcome: 'none' }]);
});

it.each<[string, SignUp, string]>([
  ['F03: a right code', waiting('DeliverCode', { status: 'code_accepted' }), 'verified'],
  ['an order', waiting('DeliverCode', { status: 'awaiting_code' }), 'ordered'],
  ['a proven e-mail', waiting('AwaitEmailProof', { status: 'awaiting_consent' }), 'email_proven'],
  ['a consent', waiting('AwaitConsent', { status: 'creating' }), 'consented'],
  ['the end of the time', waiting('AwaitConsent', { status: 'awaiting_consent', expiresAt: noon }), 'timed_out'],
])('calls back %s that the workflow never heard of', async (_, signUp, outcome) => {
  due(signUp);
  await handler();
  expect(aws.callbacks()).toEqual([[signUp.task?.token, outcome]]);
});

it('leaves a patient alone who still has time, until it is over', async () => {
  const signUp = waiting('AwaitConsent', { status: 'awaiting_consent' });
  due(signUp);
  await handler();
  expect(aws.callbacks()).toEqual([]);
  expect(postponed()?.update).toContain(`dueAt = "${new Date(signUp.expiresAt + minute).toISOString()}"`);
});

describe('an execution that ran and ended', () => {
  const signUp = waiting('AwaitConsent', { status: 'creating' });

  beforeEach(() => {
    due(signUp);
    aws.workflow.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(failed));
    aws.workflow.on(RedriveExecutionCommand).resolves({});
  });

  it('is taken up where it failed', async () => {
    await handler();
    expect(aws.inputs('RedriveExecution')).toEqual([
      { executionArn: `arn:aws:states:eu-west-3:000000000000:execution:sign-up:${signUp.id}` },
    ]);
    expect(aws.callbacks()).toEqual([['token of AwaitConsent', 'consented']]);
  });

  it.each([
    ['did not fail', new ExecutionNotRedrivable(failed), 'not_redrivable'],
    ['cannot be asked about', throttled(), 'reconcile_failed'],
  ])('and %s keeps no other waiting', async (_, error, event) => {
    aws.workflow.on(RedriveExecutionCommand).rejects(error);
    expect(await handler()).toEqual({ looked: 1, failed: 0 });
    expect(aws.logged()[0]).toMatchObject({ event, signUpId: signUp.id });
  });
});

it('F04: tells nothing to a task that waits no more', async () => {
  due(waiting('AwaitConsent', { status: 'creating' }));
  aws.workflow.on(SendTaskSuccessCommand).rejects(new TaskTimedOut(failed));
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
});

it('passes over what has ended since the index was written', async () => {
  const gone = makeSignUp();
  due(makeSignUp({ status: 'completed' }), gone);
  aws.dynamodb.on(GetCommand, { Key: signUpKey(gone.id) }).resolves({});
  expect(await handler()).toEqual({ looked: 2, failed: 0 });
  expect(aws.operations().filter(operation => operation !== 'Query')).toEqual(['Get', 'Get']);
});

it.each([throttled(), answerLost()])(
  'F05: one that ends in $name is due again, and the others are finished',
  async error => {
    const [first, second] = [makeSignUp(), makeSignUp()];
    due(first, second);
    aws.workflow.on(StartExecutionCommand, { name: first.id }).rejects(error);
    expect(await handler()).toEqual({ looked: 2, failed: 1 });
    expect(aws.logged()).toContainEqual({ event: 'reconcile_failed', signUpId: first.id, errorName: error.name });
    expect(aws.logged()).toContainEqual({ event: 'reconciled', signUpId: second.id, outcome: 'none' });
    // Behind the others: a hundred that fail for good would take up every run.
    expect(aws.tableRequests().filter(({ operation }) => operation === 'Update')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: keyName(signUpKey(second.id)) }),
        expect.objectContaining({
          key: keyName(signUpKey(first.id)),
          update: 'SET dueAt = "2026-11-02T12:00:30.000Z"',
          condition: 'attribute_exists(dueShard) AND dueAt < "2026-11-02T12:00:00.001Z"',
        }),
      ]),
    );
    expect(aws.inputs('Update')).toHaveLength(2);
  },
);

it('fails as a run when the index cannot be read, so that an alarm rings', async () => {
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  await expect(handler()).rejects.toMatchObject({ name: 'ThrottlingException' });
});
