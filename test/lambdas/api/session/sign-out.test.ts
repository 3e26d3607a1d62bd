/** DELETE /api/sessions/current: signs out. */
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountSessionKey, sessionKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/session/sign-out.ts';
import { makeSession } from '../../../support/accounts.ts';
import { answerLost, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { admitSession, byBearer, byCookie, type Credentials } from '../../../support/handlers/session-route.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const session = makeSession();
const signOut = (credentials: Credentials = {}) => callRoute(handler, { method: 'DELETE', ...credentials });

it.each([
  ['a cookie', byCookie, 2],
  ['a bearer', byBearer, 0],
])('G1: ends the session of %s', async (_, by, cookies) => {
  admitSession(aws, session);
  const answer = await signOut(by);
  expect(answer).toMatchObject({ status: 204, headers: { 'cache-control': 'no-store' } });
  expect(answer.cookies).toHaveLength(cookies);
  expect(Object.keys(aws.transactions()[0] ?? {})).toEqual([
    keyName(sessionKey(session.tokenHash)),
    keyName(accountSessionKey(session.accountId, session.id)),
  ]);
});

it('is done for somebody who is not signed in, or no more', async () => {
  for (const by of [{}, byCookie, byBearer]) expect((await signOut(by)).status).toBe(204);
  expect(aws.transactions()).toEqual([]);
});

it('H5, X38: lets no other site sign anybody out', async () => {
  admitSession(aws, session);
  expect(await signOut({ ...byCookie, headers: {} })).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
  expect(aws.operations()).toEqual([]);
});

it('I3: says that it is unavailable while the table throttles, and keeps the cookies', async () => {
  aws.dynamodb.on(GetCommand).rejects(throttled());
  expect(await signOut(byCookie)).toMatchObject({ status: 503, cookies: [] });
});

it('F02: may be asked again when the answer to the end is lost', async () => {
  admitSession(aws, session);
  aws.dynamodb.on(TransactWriteCommand).rejectsOnce(answerLost()).resolves({});
  expect((await signOut(byCookie)).status).toBe(503);
  expect((await signOut(byCookie)).status).toBe(204);
});
