/** DELETE /api/me/sessions/{id}: signs out there. */
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey, accountSessionKey, sessionKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/session/end-session.ts';
import { makeSession } from '../../../support/accounts.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { admitSession, byCookie, type Credentials, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const current = makeSession();
const { accountId } = current;
const other = makeSession({ accountId, tokenHash: 'other' });
const end = (credentials: Credentials, id = other.id) =>
  callRoute(handler, { method: 'DELETE', parameters: { id }, ...credentials });

itNeedsASession(aws, end, { isUnsafe: true });

const points = ({ id, tokenHash }: typeof other) =>
  aws.dynamodb.on(QueryCommand).resolves({ Items: [{ ...accountSessionKey(accountId, id), id, tokenHash }] });
beforeEach(() => {
  admitSession(aws, current);
});

it('ends the one that the account has under this id', async () => {
  points(other);
  const answer = await end(byCookie);
  expect(answer).toMatchObject({ status: 204, cookies: [] });
  expect(aws.tableRequests()[1]).toMatchObject({
    query: `pk = "${accountKey(accountId).pk}" AND begins_with(sk, "SESSION#${other.id}")`,
  });
  expect(Object.keys(aws.transactions()[0] ?? {})).toEqual([
    keyName(sessionKey('other')),
    keyName(accountSessionKey(accountId, other.id)),
  ]);
});

it('takes the cookies away when it is this one', async () => {
  points(current);
  expect((await end(byCookie, current.id)).cookies).toHaveLength(2);
});

it.each([
  ['an id of another account', other.id],
  ['no id', 'SESSION#'],
  ['a path', '../x'],
])('H4: answers %s 204 and ends nothing', async (_, id) => {
  aws.dynamodb.on(QueryCommand).resolves({ Items: [] });
  expect(await end(byCookie, id)).toMatchObject({ status: 204 });
  expect(aws.transactions()).toEqual([]);
});

it('I3: is unavailable while the table throttles', async () => {
  points(other);
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await end(byCookie)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
