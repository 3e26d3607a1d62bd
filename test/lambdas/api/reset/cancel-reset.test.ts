/** POST /api/password-resets/{id}/cancel: one touch of the owner ends it. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { challengeKey } from '../../../../adapters/dynamodb/keys.ts';
import { linkToken } from '../../../../core/account/account-link.ts';
import type { ResetStatus } from '../../../../core/account/password-reset.ts';
import { handler } from '../../../../lambdas/api/reset/cancel-reset.ts';
import { challengeItem, makeChallenge, makeReset } from '../../../support/accounts.ts';
import { conditionFailed } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const { id } = makeReset();
const cancel = (token = linkToken(keys, 'cancel-reset', id)) =>
  callRoute(handler, { method: 'POST', body: { token }, parameters: { id } });

it('H3: cancels it, whether it waits or is still being proven, and nothing is due any more', async () => {
  expect(await cancel()).toMatchObject({ status: 204, text: '' });
  expect(aws.tableRequests()).toMatchObject([
    {
      key: keyName(challengeKey(id)),
      update: 'SET reset.status = "cancelled" REMOVE dueShard, dueAt',
      condition: 'reset.status IN ("proving", "granted")',
    },
  ]);
});

it.each<[ResetStatus, string]>([
  ['cancelled', '204 '],
  ['used', '410 reset_unusable'],
])('that is %s is answered %s', async (status, expected) => {
  aws.dynamodb.on(UpdateCommand).rejects(conditionFailed(challengeItem(makeReset({ id }, { status }))));
  const answer = await cancel();
  expect(`${answer.status} ${answer.body?.code ?? ''}`).toBe(expected);
});

it('X37: needs its own token, and a reset', async () => {
  for (const token of [linkToken(keys, 'use-reset', id), linkToken(keys, 'cancel-reset', 'f'.repeat(32)), 'x'])
    expect(await cancel(token)).toMatchObject({ status: 404, body: { code: 'unknown_reset' } });
  expect(aws.tableRequests()).toEqual([]);
  for (const found of [undefined, challengeItem(makeChallenge({ id }))]) {
    aws.dynamodb.on(UpdateCommand).rejects(conditionFailed(found));
    expect(await cancel()).toMatchObject({ status: 404, body: { code: 'unknown_reset' } });
  }
});
