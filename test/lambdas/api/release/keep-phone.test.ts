/** POST /api/phone-releases/keep: one touch of the owner. */
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey, phoneReleaseKey } from '../../../../adapters/dynamodb/keys.ts';
import { linkToken } from '../../../../core/account/account-link.ts';
import type { PhoneRelease } from '../../../../core/account/phone-release.ts';
import { handler } from '../../../../lambdas/api/release/keep-phone.ts';
import { makeRelease, releaseItem } from '../../../support/accounts.ts';
import { noon } from '../../../support/clock.ts';
import { answerLost, refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const release = makeRelease();
const { accountId, id } = release;
const key = phoneReleaseKey(accountId);
const holds = (overrides: Partial<PhoneRelease> = {}) => holdItems(aws, releaseItem({ ...release, ...overrides }));
const keep = (token = linkToken(keys, 'keep-phone', accountId, id)) =>
  callRoute(handler, { method: 'POST', body: { token } });

it('M2: ends the question, drops who asked, and tells them', async () => {
  holds();
  expect(await keep()).toMatchObject({ status: 204, text: '', headers: { 'cache-control': 'no-store' } });
  const [writes = {}] = aws.transactions();
  const notices = aws.transactWrites().flatMap(({ item }) => item ?? []);
  expect(writes[keyName(key)]).toMatchObject({
    update: saying('status = "kept"', `endedAt = ${noon}`, 'REMOVE newcomer, dueShard, dueAt'),
    condition: `id = "${id}" AND status IN ("asked")`,
  });
  expect(notices).toMatchObject([
    { kind: 'release_refused', to: 'nouveau@exemple.fr', language: 'de', facts: { phone: release.maskedPhone } },
  ]);
  expect(aws.orders()).toHaveLength(1);
});

it('touching it twice is touching it once', async () => {
  holds({ status: 'kept' });
  expect((await keep()).status).toBe(204);
  expect(aws.transactions()).toEqual([]);
});

it('M2: comes too late once the phone is free', async () => {
  holds({ status: 'released' });
  expect(await keep()).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
  expect(aws.transactions()).toEqual([]);
});

it.each([
  ['another purpose', linkToken(keys, 'not-me', accountId, id)],
  ['an earlier question', linkToken(keys, 'keep-phone', accountId, 'f'.repeat(32))],
  ['another account', linkToken(keys, 'keep-phone', 'f'.repeat(32), id)],
  ['nothing', 'x'],
])('X37: a link of %s is none', async (_, token) => {
  holds();
  expect(await keep(token)).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
  expect(aws.transactions()).toEqual([]);
});

it('J2: comes too late once the account is erased, or has another phone: nobody is told', async () => {
  holds();
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(accountKey(accountId)));
  expect(await keep()).toMatchObject({ status: 410, body: { code: 'token_unusable' } });
  expect(aws.transactions()[0]?.[keyName(accountKey(accountId))]).toMatchObject({
    operation: 'ConditionCheck',
    condition: `phoneDigest = "${release.phoneDigest}"`,
  });
  expect(aws.orders()).toEqual([]);
});

it('decides again when the question was answered meanwhile', async () => {
  holds();
  aws.dynamodb
    .on(GetCommand)
    .resolvesOnce({ Item: releaseItem(release) })
    .resolves({ Item: releaseItem({ ...release, status: 'kept' }) });
  aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
  expect((await keep()).status).toBe(204);
  expect(aws.transactions()).toHaveLength(1);
});

it('is done once though the answer of the table is lost', async () => {
  holds();
  aws.dynamodb.on(TransactWriteCommand).rejects(answerLost());
  expect(await keep()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  holds({ status: 'kept' });
  expect((await keep()).status).toBe(204);
});

it('I3: is unavailable while the table throttles', async () => {
  aws.dynamodb.on(GetCommand).rejects(throttled());
  expect(await keep()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
