/** POST /api/sign-ups/{id}/session: the one session that a sign-up gives. */
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey, sessionKey, signUpKey } from '../../../../adapters/dynamodb/keys.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import { handler } from '../../../../lambdas/api/session/open-sign-up-session.ts';
import { makeSession, sessionItem, token } from '../../../support/accounts.ts';
import { minute, noon } from '../../../support/clock.ts';
import { answerLost, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { signUpItem } from '../../../support/handlers/items.ts';
import { webOrigin } from '../../../support/handlers/session-route.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';
import { makeSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();
const signUp = makeSignUp({ status: 'completed', accessTokenHash: sha256('token') });
const holds = (stored: SignUp) =>
  aws.dynamodb.on(GetCommand, { Key: signUpKey(stored.id) }).resolves({ Item: signUpItem(stored) });
const ofOurs = { origin: webOrigin };
const open = (body: object = {}, bearer = 'token', more: object = { headers: ofOurs }) =>
  callRoute(handler, { method: 'POST', parameters: { id: signUp.id }, bearer, body, ...more });

beforeEach(() => {
  holds(signUp);
});

it('G1: opens a session with its device in one transaction, once and within a quarter of an hour', async () => {
  const answer = await open();
  expect(answer).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } });
  expect(answer.cookies.map(cookie => cookie.split('=')[0])).toEqual(['__Host-session', 'signed-in', '__Host-device']);
  const [writes = {}] = aws.transactions();
  expect(writes[keyName(signUpKey(signUp.id))]).toMatchObject({
    update: `SET sessionGivenAt = ${noon}`,
    condition: 'status = "completed" AND attribute_not_exists(sessionGivenAt)',
  });
  expect(writes[keyName(accountKey(signUp.accountId))]).toMatchObject({
    update: `SET signedInAt = ${noon}`,
    condition: saying('attribute_exists(pk)', `signUpId = "${signUp.id}"`, `openedAt > ${noon - 15 * minute}`),
  });
  const [, secret = ''] = /^__Host-session=([^;]+)/.exec(answer.cookies[0] ?? '') ?? [];
  expect(Object.keys(writes)).toContain(keyName(sessionKey(sha256(secret))));
  expect(JSON.stringify(aws.inputs('TransactWrite'))).not.toContain(secret);
});

it('gives a bearer to a client that asks for one, wherever it calls from', async () => {
  const answer = await open({ client: 'bearer' }, 'token', { headers: { origin: 'https://evil.example' } });
  expect(answer).toMatchObject({
    status: 201,
    body: { accessToken: expect.stringMatching(/^[\w-]{43}$/), deviceToken: expect.stringMatching(/^[\w-]{43}$/) },
    cookies: [],
  });
});

it('X38: ends the session that the browser had', async () => {
  const before = makeSession();
  aws.dynamodb.on(GetCommand, { Key: sessionKey(before.tokenHash) }).resolves({ Item: sessionItem(before) });
  await open({}, 'token', { headers: ofOurs, cookies: [`__Host-session=${token('session')}`] });
  expect(aws.transactions()[1]).toMatchObject({ [keyName(sessionKey(before.tokenHash))]: { operation: 'Delete' } });
});

it('H5: gives no cookie to a page of another site', async () => {
  expect(await open({}, 'token', { headers: { origin: 'https://evil.example' } })).toMatchObject({
    status: 403,
    body: { code: 'foreign_origin' },
  });
  expect(aws.operations()).toEqual([]);
});

it.each<[string, string, SignUp, string]>([
  ['404 not_found', 'the token is another', signUp, 'another'],
  ['409 session_unavailable', 'X17: the account is not open', { ...signUp, status: 'creating' }, 'token'],
  ['409 session_unavailable', 'it was given up', { ...signUp, status: 'abandoned' }, 'token'],
])('answers %s when %s', async (expected, _, stored, bearer) => {
  holds(stored);
  const { status, body } = await open({}, bearer);
  expect(`${status} ${body.code}`).toBe(expected);
  expect(aws.transactions()).toEqual([]);
});

it.each([
  ['it was given already', signUpKey(signUp.id)],
  ['it is too late, or the account is gone', accountKey(signUp.accountId)],
])('answers 409 when %s', async (_, key) => {
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  expect(await open()).toMatchObject({ status: 409, body: { code: 'session_unavailable' }, cookies: [] });
});

it('I3: is unavailable while the table throttles', async () => {
  aws.dynamodb.on(GetCommand).rejects(throttled());
  expect(await open()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('F02: sends to the sign-in when the answer to the opening is lost', async () => {
  aws.dynamodb
    .on(TransactWriteCommand)
    .rejectsOnce(answerLost())
    .callsFake(refusing(signUpKey(signUp.id)));
  expect((await open()).status).toBe(503);
  expect(await open()).toMatchObject({ status: 409, body: { code: 'session_unavailable' } });
});
