/** DELETE /api/me/sessions: signs out everywhere. */
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountSessionKey, sessionKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/session/end-sessions.ts';
import { makeSession } from '../../../support/accounts.ts';
import { answerLost, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import {
  admitSession,
  byBearer,
  byCookie,
  type Credentials,
  itNeedsASession,
} from '../../../support/handlers/session-route.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const current = makeSession();
const { accountId } = current;
const others = Array.from({ length: 60 }, (_, index) => makeSession({ accountId, tokenHash: `token ${index}` }));
const end = (credentials: Credentials) => callRoute(handler, { method: 'DELETE', ...credentials });

itNeedsASession(aws, end, { isUnsafe: true });

beforeEach(() => {
  admitSession(aws, current);
  const pointers = [current, ...others].map(({ id, tokenHash }) => ({
    ...accountSessionKey(accountId, id),
    id,
    tokenHash,
  }));
  aws.dynamodb.on(QueryCommand).resolves({ Items: pointers });
});

it('G1: ends all of them with what points to them, here too, however many they are', async () => {
  const answer = await end(byCookie);
  expect(answer).toMatchObject({ status: 204, text: '' });
  expect(answer.cookies.join()).toMatch(/__Host-session=; Path=\/; Max-Age=0;.*signed-in=;/);
  const ended = aws.transactWrites();
  expect(ended).toHaveLength(122);
  for (const { operation } of ended) expect(operation).toBe('Delete');
  expect(ended.map(({ key }) => key)).toContain(keyName(sessionKey(current.tokenHash)));
  for (const writes of aws.transactions()) expect(Object.keys(writes).length).toBeLessThanOrEqual(100);
});

it('sets no cookie for a bearer', async () => {
  expect((await end(byBearer)).cookies).toEqual([]);
});

it.each([
  ['throttles', throttled()],
  ['does not answer', answerLost()],
])('I3: is unavailable while the table %s, and nothing says that they ended', async (_, error) => {
  aws.dynamodb.on(TransactWriteCommand).rejects(error);
  const answer = await end(byCookie);
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(answer.cookies).toEqual([]);
});
