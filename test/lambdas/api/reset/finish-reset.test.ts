/** POST /api/password-resets/{id}/password: what one transaction writes, and what it brings about. */
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountJobKey,
  accountKey,
  accountSessionKey,
  challengeKey,
  credentialKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { verifyPassword } from '../../../../adapters/password/argon2.ts';
import { linkToken } from '../../../../core/account/account-link.ts';
import type { PasswordReset } from '../../../../core/account/password-reset.ts';
import { handler } from '../../../../lambdas/api/reset/finish-reset.ts';
import {
  accountItem,
  challengeItem,
  credentialItem,
  deviceItem,
  makeAccount,
  makeCredential,
  makeDevice,
  makeReset,
  makeSession,
  sessionItem,
} from '../../../support/accounts.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { refusing, throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { webOrigin } from '../../../support/handlers/session-route.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const granted = { status: 'granted', proven: ['phone'], usableAt: noon, usableUntil: noon + 30 * minute } as const;
const session = makeSession({ accountId: account.id });
const device = makeDevice({ accountId: account.id });
const password = 'Boussole17Jaune';

const { id } = makeReset();
const stands = (reset: Partial<PasswordReset> = {}, version = 1) =>
  holdItems(
    aws,
    challengeItem(makeReset({ id, accountId: account.id, status: 'proven' }, { ...granted, ...reset })),
    accountItem(account),
    credentialItem(account.id, makeCredential('', { version })),
    sessionItem(session),
    { ...accountSessionKey(account.id, session.id), id: session.id, tokenHash: session.tokenHash } as never,
    deviceItem(device),
  );
const finish = (body: object = {}, headers: Record<string, string> = { origin: webOrigin }) =>
  callRoute(handler, {
    method: 'POST',
    body: { resetToken: linkToken(keys, 'use-reset', id), password, ...body },
    parameters: { id },
    headers,
  });

beforeEach(() => {
  stands();
});

it('P3: writes the password, the end of the reset, and what it brings about, all or nothing', async () => {
  expect(await finish()).toMatchObject({ status: 204, text: '', headers: { 'cache-control': 'no-store' } });
  const [writes = {}] = aws.transactions();
  expect(writes[keyName(challengeKey(id))]).toMatchObject({
    update: saying('reset.status = "used"'),
    condition: saying('reset.status IN ("granted")', `reset.usableAt <= ${noon}`, `reset.usableUntil > ${noon}`),
  });
  expect(writes[keyName(credentialKey(account.id, 'password'))]).toMatchObject({
    update: saying('version = 2', `changedAt = ${noon}`),
    condition: 'version = 1',
  });
  const { update = '' } = writes[keyName(credentialKey(account.id, 'password'))] ?? {};
  expect(await verifyPassword(password, /hash = "([^"]+)"/.exec(update)?.[1] ?? '')).toBe(true);
  expect(writes[keyName(accountKey(account.id))]).toMatchObject({
    condition: `phoneDigest = "${account.phoneDigest}"`,
  });
  const told = aws.transactWrites().filter(({ key }) => key?.startsWith('NOTICE#'));
  expect(told.map(({ item }) => item)).toMatchObject([
    { kind: 'password_reset', channel: 'email' },
    { kind: 'password_reset', channel: 'sms' },
  ]);
});

it('P3, G1: ends every session, and forgets every device but this one', async () => {
  const { cookies } = await finish();
  expect(cookies).toEqual([expect.stringMatching(/^__Host-device=[\w-]{43};/)]);
  const [, ...after] = aws.transactions();
  expect(after.flatMap(writes => Object.keys(writes)).toSorted()).toEqual(
    [sessionItem(session), accountSessionKey(account.id, session.id), deviceItem(device)].map(keyName).toSorted(),
  );
  expect(aws.tableRequests().at(-1)).toMatchObject({ operation: 'Delete', key: expect.stringMatching(/JOB#/) });
  expect(aws.orders()).toHaveLength(2);
});

it('P3: is done though ending the sessions fails: that is due', async () => {
  aws.dynamodb.on(TransactWriteCommand).resolvesOnce({}).rejects(throttled());
  expect((await finish()).status).toBe(204);
  expect(aws.transactWrites().map(({ key }) => key)).toContainEqual(
    expect.stringContaining(keyName(accountJobKey(account.id, ''))),
  );
  expect(aws.operations()).not.toContain('Delete');
  expect(aws.logged()).toContainEqual({ event: 'job_postponed', errorName: 'ThrottlingException' });
});

it('H5: gives no cookie to another site', async () => {
  expect((await finish({}, { origin: 'https://evil.example' })).cookies).toEqual([]);
});

it.each([
  ['kurz', 'password_too_short'],
  ['Camille@exemple.fr1', 'password_too_common'],
  ['+33612345678Aa', 'password_too_common'],
])('H3: refuses %s, and uses nothing up', async (refused, code) => {
  const { status, body } = await finish({ password: refused });
  expect(status).toBe(422);
  expect(body.errors).toContainEqual(expect.objectContaining({ field: 'password', code }));
  expect(aws.transactions()).toEqual([]);
});

it('H3: tells from when on it may be used', async () => {
  stands({ usableAt: noon + day, usableUntil: noon + day + 30 * minute });
  expect(await finish()).toMatchObject({
    status: 409,
    headers: { 'retry-after': '86400' },
    body: { code: 'reset_not_yet' },
  });
});

it.each<[string, Partial<PasswordReset>, number]>([
  ['was used', { status: 'used' }, 1],
  ['was cancelled', { status: 'cancelled' }, 1],
  ['was never granted', { status: 'proving' }, 1],
  ['has lived its thirty minutes', { usableUntil: noon }, 1],
  ['is of a password before', {}, 2],
])('P3, X37: is unusable when it %s', async (_, reset, version) => {
  stands(reset, version);
  expect(await finish()).toMatchObject({ status: 410, body: { code: 'reset_unusable' } });
  expect(aws.transactions()).toEqual([]);
});

it.each([challengeKey(id), credentialKey(account.id, 'password'), accountKey(account.id)])(
  'X37: is unusable when something else was faster: %j',
  async key => {
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(key));
    expect(await finish()).toMatchObject({ status: 410, cookies: [], body: { code: 'reset_unusable' } });
    expect(aws.orders()).toEqual([]);
  },
);

it.each(['cancel-reset', 'use-reset'] as const)(
  'X37: is opened by its own token alone, not by that of another %s',
  async purpose => {
    const other = linkToken(keys, purpose, purpose === 'use-reset' ? 'f'.repeat(32) : id);
    expect(await finish({ resetToken: other })).toMatchObject({ status: 404, body: { code: 'unknown_reset' } });
    expect(aws.operations()).not.toContain('Get');
  },
);

it('is unusable once the account is gone', async () => {
  holdItems(aws, challengeItem(makeReset({ id }, granted)));
  expect(await finish()).toMatchObject({ status: 410, body: { code: 'reset_unusable' } });
  holdItems(aws);
  expect(await finish()).toMatchObject({ status: 404, body: { code: 'unknown_reset' } });
});
