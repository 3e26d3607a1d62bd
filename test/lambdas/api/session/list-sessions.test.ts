/** GET /api/me/sessions: where the account is signed in. */
import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey, accountSessionKey, sessionKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/session/list-sessions.ts';
import { makeSession, sessionItem } from '../../../support/accounts.ts';
import { day, hour, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { admitSession, byBearer, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws, tableName } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const current = makeSession();
const { accountId } = current;
const other = makeSession({ accountId, tokenHash: 'other', seenAt: noon - hour, deviceName: 'Safari, iPhone' });
const over = makeSession({ accountId, tokenHash: 'over', seenAt: noon - 2 * day });

itNeedsASession(aws, credentials => callRoute(handler, credentials));

it('lists those that live, the last used first, by what they are called and not by what opens them', async () => {
  admitSession(aws, current);
  const pointers = [over, other, current].map(({ id, tokenHash }) => ({
    ...accountSessionKey(accountId, id),
    id,
    tokenHash,
  }));
  aws.dynamodb.on(QueryCommand).resolves({ Items: pointers });
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: [over, other, current].map(sessionItem) } });
  const answer = await callRoute(handler, byBearer);
  expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
  expect(answer.body.sessions).toEqual([
    {
      ...{ id: current.id, isCurrent: true, client: 'cookie', device: 'Firefox, Windows' },
      ...{ createdAt: '2026-11-01T12:00:00.000Z', lastSeenAt: '2026-11-02T11:59:00.000Z' },
      expiresAt: '2026-11-03T11:59:00.000Z',
    },
    expect.objectContaining({ id: other.id, isCurrent: false, device: 'Safari, iPhone' }),
  ]);
  expect(answer.text).not.toContain(current.tokenHash);
  expect(aws.tableRequests().slice(1)).toMatchObject([
    { operation: 'Query', query: `pk = "${accountKey(accountId).pk}" AND begins_with(sk, "SESSION#")` },
    { operation: 'BatchGet', keys: [over, other, current].map(({ tokenHash }) => keyName(sessionKey(tokenHash))) },
  ]);
});

it('I3: is unavailable while the table throttles', async () => {
  admitSession(aws, current);
  aws.dynamodb.on(QueryCommand).rejects(throttled());
  expect(await callRoute(handler, byBearer)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
