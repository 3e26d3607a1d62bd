/** Every minute: what is due to accounts is done once, and one that fails keeps no other waiting. */
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { accountDueKeys, accountDueShards, recordDueShards } from '../../../adapters/dynamodb/due/due-keys.ts';
import {
  accountJobKey,
  accountNoticeKey,
  accountSessionKey,
  challengeKey,
  sessionKey,
} from '../../../adapters/dynamodb/keys.ts';
import { endSessionsJob } from '../../../core/account/account-job.ts';
import type { ResetChallenge } from '../../../core/account/challenge.ts';
import type { PasswordReset } from '../../../core/account/password-reset.ts';
import { handler } from '../../../lambdas/scheduled/settle-accounts.ts';
import {
  accountItem,
  challengeItem,
  deviceItem,
  makeAccount,
  makeDevice,
  makeReset,
  makeSession,
  sessionItem,
} from '../../support/accounts.ts';
import { day, minute, noon } from '../../support/clock.ts';
import { throttled } from '../../support/handlers/aws-errors.ts';
import { holdItems } from '../../support/handlers/stored-items.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount({ emailStatus: 'confirmed' });
const due = (id: string) => accountDueKeys(id, noon);
const waited = (reset: Partial<PasswordReset> = {}, overrides: Partial<ResetChallenge> = {}) =>
  makeReset(
    { accountId: account.id, status: 'proven', ...overrides },
    { status: 'granted', proven: ['phone'], usableAt: noon, usableUntil: noon + day, ...reset },
  );
const dueReset = (challenge: ResetChallenge) => ({ ...challengeItem(challenge), ...due(challenge.id) });
const told = () => aws.noticesWritten();

it('looks at every shard of accounts and of records, up to now', async () => {
  expect(await handler()).toEqual({ looked: 0, failed: 0 });
  const looks = aws.inputs<{ ExpressionAttributeValues: object }>('Query');
  expect(looks.map(({ ExpressionAttributeValues }) => ExpressionAttributeValues)).toEqual(
    [...accountDueShards, ...recordDueShards].map(shard => ({ ':shard': shard, ':now': '2026-11-02T12:00:00.000Z' })),
  );
});

it('I1: orders a message once more that missed its queue', async () => {
  const id = 'f'.repeat(32);
  holdItems(aws, { ...accountNoticeKey(id), ...due(id) });
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
  expect(aws.orders()).toEqual([{ kind: 'notice', noticeId: id }]);
});

describe('a reset whose wait is over', () => {
  it('H3: is told to the channel that was proven, with the link that uses it, once', async () => {
    const challenge = waited();
    holdItems(aws, dueReset(challenge), accountItem(account));
    await handler();
    expect(aws.transactions()[0]?.[keyName(challengeKey(challenge.id))]).toMatchObject({
      update: 'REMOVE dueShard, dueAt',
      condition: 'reset.status = "granted"',
    });
    expect(told()).toMatchObject([
      { kind: 'reset_usable', channel: 'sms', link: { purpose: 'use-reset', subjectId: challenge.id } },
    ]);
    expect(aws.orders()).toHaveLength(1);
  });

  it('H3: is told by e-mail where that was proven', async () => {
    const digests = { destination: 'account_email', provesDigest: account.emailDigest ?? '' } as const;
    holdItems(aws, dueReset(waited({ proven: ['email'] }, digests)), accountItem(account));
    await handler();
    expect(told()).toMatchObject([{ kind: 'reset_usable', channel: 'email' }]);
  });

  it.each([
    ['the account has another phone by now', accountItem({ ...account, phoneDigest: 'another' })],
    ['the account is gone', accountItem(makeAccount())],
  ])('B5: is told to nobody when %s, and is due no more', async (_, item) => {
    holdItems(aws, dueReset(waited()), item);
    await handler();
    expect([told(), aws.transactions().length]).toEqual([[], 1]);
  });

  it('is left alone when it was used or cancelled since', async () => {
    holdItems(aws, dueReset(waited({ status: 'cancelled' })), accountItem(account));
    expect(await handler()).toEqual({ looked: 1, failed: 0 });
    expect(aws.transactions()).toEqual([]);
  });
});

describe('the second code of a reset', () => {
  const send = { number: 2, channel: 'email', status: 'ordered', at: noon } as const;
  const asked = makeReset({ accountId: account.id, send }, { proven: ['phone'], isSecondCode: true });

  it('I1: that missed its queue is ordered again, and is due no more', async () => {
    holdItems(aws, dueReset(asked));
    expect(await handler()).toEqual({ looked: 1, failed: 0 });
    expect(aws.orders()).toEqual([{ kind: 'code', challengeId: asked.id, sendNumber: 2 }]);
    expect(aws.tableRequests().at(-1)).toEqual({
      operation: 'Update',
      key: keyName(challengeKey(asked.id)),
      update: 'REMOVE dueShard, dueAt',
      condition: 'reset.status = "proving" AND send.number = 2',
    });
  });

  it('is not ordered again once it went out', async () => {
    holdItems(aws, dueReset({ ...asked, send: { ...send, status: 'sent' } }));
    expect(await handler()).toEqual({ looked: 1, failed: 0 });
    expect(aws.orders()).toEqual([]);
  });
});

describe('work that a request left behind', () => {
  const session = makeSession({ accountId: account.id });
  const job = endSessionsJob(account.id, {}, () => new Uint8Array(16), noon);
  const key = accountJobKey(account.id, job.id);

  it('P3: ends the sessions, and is done', async () => {
    const pointer = { ...accountSessionKey(account.id, session.id), id: session.id, tokenHash: session.tokenHash };
    holdItems(aws, { ...key, ...job, ...due(job.id) }, sessionItem(session), pointer);
    expect(await handler()).toEqual({ looked: 1, failed: 0 });
    expect(aws.transactWrites().map(write => write.key)).toEqual([keyName(sessionItem(session)), keyName(pointer)]);
    expect(aws.tableRequests().at(-1)).toEqual({ operation: 'Delete', key: keyName(key) });
  });

  it('P3: ends the sessions that it can read, and stays due while one cannot be read', async () => {
    const pointer = { ...accountSessionKey(account.id, session.id), id: session.id, tokenHash: session.tokenHash };
    const malformed = { ...accountSessionKey(account.id, 'other'), id: 'other' };
    holdItems(aws, { ...key, ...job, ...due(job.id) }, sessionItem(session), malformed, pointer);
    expect(await handler()).toEqual({ looked: 1, failed: 1 });
    expect(aws.transactWrites().map(write => write.key)).toEqual([keyName(sessionItem(session)), keyName(pointer)]);
    expect(aws.operations()).not.toContain('Delete');
    expect(aws.logged()).toEqual([
      {
        event: 'row_malformed',
        partition: malformed.pk,
        kind: 'SESSION',
        columns: 'tokenHash',
      },
      expect.objectContaining({ event: 'settling_failed', errorName: 'MalformedRow' }),
    ]);
  });

  it('P3: leaves what the owner opened after its request, however late it is done', async () => {
    const opened = (name: string, createdAt: number) => ({
      ...accountSessionKey(account.id, name),
      ...{ id: name, tokenHash: name, createdAt },
    });
    const known = (name: string, knownSince: number) =>
      deviceItem(makeDevice({ accountId: account.id, tokenHash: name, knownSince }));
    const forgetting = { ...job, forgetDevicesBut: '' };
    const inTime = [opened('during', noon + minute), known('during', noon + minute)];
    const later = [opened('after', noon + minute + 1), known('after', noon + minute + 1)];
    holdItems(aws, { ...key, ...forgetting, ...due(job.id) }, ...inTime, ...later);
    expect(await handler()).toEqual({ looked: 1, failed: 0 });
    expect(aws.transactWrites().map(write => write.key)).toEqual(
      expect.arrayContaining([sessionKey('during'), ...inTime].map(keyName)),
    );
    expect(aws.transactWrites()).toHaveLength(3);
  });

  it('that was done meanwhile is nothing', async () => {
    holdItems(aws, { ...key, ...job, ...due(job.id) });
    aws.dynamodb.on(GetCommand).resolves({});
    expect(await handler()).toEqual({ looked: 1, failed: 0 });
    expect(aws.operations()).not.toContain('TransactWrite');
  });

  it('F12: that fails is due again, and keeps no other waiting', async () => {
    const id = 'e'.repeat(32);
    holdItems(aws, { ...key, ...job, ...due(job.id) }, { ...accountNoticeKey(id), ...due(id) });
    aws.dynamodb.on(GetCommand).rejects(throttled());
    expect(await handler()).toEqual({ looked: 2, failed: 1 });
    expect(aws.orders()).toHaveLength(1);
    expect(aws.logged()).toContainEqual({ event: 'settling_failed', errorName: 'ThrottlingException' });
    // Behind the others: a hundred that fail for good would take up every run.
    expect(aws.tableRequests().filter(({ operation }) => operation === 'Update')).toEqual([
      {
        operation: 'Update',
        key: keyName(key),
        update: 'SET dueAt = "2026-11-02T12:00:30.000Z"',
        condition: 'attribute_exists(dueShard) AND dueAt < "2026-11-02T12:00:00.001Z"',
      },
    ]);
  });
});
