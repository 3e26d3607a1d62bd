/** A question about a recycled phone, as the scheduled function looks at it (requirement M2). */
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { accountDueKeys } from '../../../adapters/dynamodb/due/due-keys.ts';
import {
  accountKey,
  accountSessionKey,
  credentialKey,
  phoneMarkerKey,
  phoneReleaseKey,
} from '../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../core/account/account.ts';
import type { PhoneRelease } from '../../../core/account/phone-release.ts';
import type { Session } from '../../../core/session/session.ts';
import { handler } from '../../../lambdas/scheduled/settle-accounts.ts';
import {
  accountItem,
  credentialItem,
  deviceItem,
  makeAccount,
  makeCredential,
  makeDevice,
  makeRelease,
  makeSession,
  releaseItem,
  sessionItem,
} from '../../support/accounts.ts';
import { day, hour, noon } from '../../support/clock.ts';
import { refusing, throttled } from '../../support/handlers/aws-errors.ts';
import { holdItems } from '../../support/handlers/stored-items.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const { id: accountId } = account;
const key = phoneReleaseKey(accountId);
/** Asked so many days ago. */
const asked = (days: number, overrides: Partial<PhoneRelease> = {}) =>
  makeRelease({ accountId, askedAt: noon - days * day, freesAt: noon + (14 - days) * day, ...overrides });
const item = (release: PhoneRelease) => ({ ...releaseItem(release), ...accountDueKeys(accountId, noon) });
const withSession = (session: Session) => [
  sessionItem(session),
  { ...accountSessionKey(accountId, session.id), id: session.id, tokenHash: session.tokenHash },
];

interface World {
  readonly owner?: Account | undefined;
  readonly changedAt?: number;
  readonly more?: readonly { readonly pk: string; readonly sk: string }[];
}

function holds(release: PhoneRelease, { owner = account, changedAt = noon - 30 * day, more = [] }: World = {}): void {
  const credential = credentialItem(accountId, makeCredential('', { changedAt }));
  holdItems(aws, item(release), accountItem(owner), credential, ...more);
}
const told = () => aws.noticesWritten();
const write = (at: { pk: string; sk: string }) => aws.transactions()[0]?.[keyName(at)];
const settled = async () => {
  expect(await handler()).toEqual({ looked: 1, failed: 0 });
};

describe('fourteen silent days', () => {
  it('M2: free the phone in one transaction: the question, the account, the marker', async () => {
    const release = asked(14);
    holds(release);
    await settled();
    expect(write(key)).toMatchObject({
      update: saying('status = "released"', `endedAt = ${noon}`, 'REMOVE newcomer, dueShard, dueAt'),
      condition: `id = "${release.id}" AND status IN ("asked")`,
    });
    expect(write(accountKey(accountId))).toMatchObject({
      update: 'REMOVE phone, line, isCallable, phoneDigest',
      condition: `phoneDigest = "${account.phoneDigest}" AND (attribute_not_exists(signedInAt) OR signedInAt < ${release.askedAt})`,
    });
    expect(write(phoneMarkerKey(release.phoneDigest))).toMatchObject({
      operation: 'Delete',
      condition: `accountId = "${accountId}"`,
    });
    expect(write(credentialKey(accountId, 'password'))).toMatchObject({
      operation: 'ConditionCheck',
      condition: saying(`changedAt < ${release.askedAt}`),
    });
    expect(aws.logged()).toContainEqual({ event: 'release_ended', outcome: 'freed' });
  });

  it('M2: mean nothing where the e-mail was taken off meanwhile: the phone stays, and people decide', async () => {
    const { email: _email, emailDigest: _digest, ...unreachable } = account;
    holds(asked(14), { owner: unreachable });
    await settled();
    expect(write(key)).toMatchObject({ update: saying('status = "kept"') });
    expect(told()).toMatchObject([{ kind: 'release_unreachable', to: 'nouveau@exemple.fr', language: 'de' }]);
    expect(told()).toHaveLength(1);
    expect(aws.logged()).toContainEqual({ event: 'release_ended', outcome: 'unreachable' });
  });

  it('M2: are told to whoever asked, and to the owner by e-mail alone', async () => {
    holds(asked(14));
    await settled();
    expect(told()).toMatchObject([
      { kind: 'release_done', channel: 'email', to: 'nouveau@exemple.fr', language: 'de' },
      { kind: 'phone_released', channel: 'email', to: account.email, language: 'fr' },
    ]);
    expect(told()).toHaveLength(2);
    expect(aws.orders()).toHaveLength(2);
  });

  it('M2: end the sessions, and forget every device that was believed for that phone', async () => {
    const session = makeSession({ accountId, seenAt: noon - 15 * day });
    const device = deviceItem(makeDevice({ accountId }));
    holds(asked(14), { more: [...withSession(session), device] });
    await settled();
    const deleted = aws.transactWrites().flatMap(each => (each.operation === 'Delete' ? [each.key] : []));
    expect(deleted).toEqual(expect.arrayContaining([keyName(sessionItem(session)), keyName(device)]));
  });

  it('leave the end of the sessions to the job when it fails here', async () => {
    holds(asked(14), { more: withSession(makeSession({ accountId, seenAt: noon - 15 * day })) });
    aws.dynamodb.on(TransactWriteCommand).resolvesOnce({}).rejects(throttled());
    await settled();
    expect(aws.logged()).toContainEqual({ event: 'job_postponed', errorName: 'ThrottlingException' });
    const job = aws.transactWrites().find(({ key: at }) => at?.startsWith(`ACCOUNT#${accountId}/JOB#`));
    expect(job?.item).toMatchObject({ kind: 'end_sessions', forgetDevicesBut: '', dueAt: expect.any(String) });
  });

  it('are decided upon once more when the owner came in that very moment: nothing is told', async () => {
    holds(asked(14));
    aws.dynamodb.on(TransactWriteCommand).callsFake(refusing(accountKey(accountId)));
    await settled();
    expect([aws.orders(), aws.logged()]).toEqual([[], []]);
  });

  it.each(['kept', 'released'] as const)('are over when it is %s already', async status => {
    holds(asked(14, { status }));
    await settled();
    expect(aws.transactions()).toEqual([]);
  });
});

describe('a sign of life', () => {
  it.each<[string, World]>([
    ['a sign-in', { owner: { ...account, signedInAt: noon - 3 * day } }],
    ['a new password', { changedAt: noon - 3 * day }],
    ['a session in use', { more: withSession(makeSession({ accountId, seenAt: noon - hour })) }],
  ])('M2: of %s keeps the phone, and whoever asked is told', async (_, world) => {
    const release = asked(14);
    holds(release, world);
    await settled();
    expect(write(key)).toMatchObject({ update: saying('status = "kept"', 'REMOVE newcomer') });
    expect(told()).toMatchObject([{ kind: 'release_refused', to: 'nouveau@exemple.fr' }]);
    expect(write(accountKey(accountId))).toMatchObject({
      operation: 'ConditionCheck',
      condition: `phoneDigest = "${release.phoneDigest}"`,
    });
    expect(aws.logged()).toContainEqual({ event: 'release_ended', outcome: 'kept' });
  });

  it('from before the question is none', async () => {
    holds(asked(3), { owner: { ...account, signedInAt: noon - 3 * day - 1 } });
    await settled();
    expect(write(key)).toMatchObject({ update: saying('dueAt') });
    expect(told()).toEqual([]);
  });
});

describe('while the days run', () => {
  it('is looked at again the day after, and tells nobody', async () => {
    holds(asked(6));
    await settled();
    expect(write(key)?.update).toBe(
      `SET dueShard = "${accountDueKeys(accountId, 0).dueShard}", dueAt = "${new Date(noon + day).toISOString()}"`,
    );
    expect(told()).toEqual([]);
  });

  it('M2: the owner is told once more in the middle, with the link, by e-mail alone', async () => {
    const release = asked(7);
    holds(release);
    await settled();
    expect(write(key)).toMatchObject({
      update: saying(`remindedAt = ${noon}`),
      condition: saying('attribute_not_exists(remindedAt)'),
    });
    expect(told()).toMatchObject([
      {
        ...{ kind: 'release_reminder', channel: 'email', to: account.email },
        facts: { at: release.freesAt },
        link: { purpose: 'keep-phone', subjectId: accountId, bound: [release.id] },
      },
    ]);
    expect(told()).toHaveLength(1);
    expect(aws.orders()).toHaveLength(1);
  });

  it('is told no second time', async () => {
    holds(asked(8, { remindedAt: noon - day }));
    await settled();
    expect(told()).toEqual([]);
  });
});

describe('an account that has the phone no more', () => {
  it.each<[string, Account | undefined]>([
    ['has another', { ...account, phoneDigest: 'another' }],
    ['is erased', undefined],
  ])('since it %s: whoever asked may sign up, and nothing else is done', async (_, owner) => {
    const release = asked(2);
    if (owner) holds(release, { owner });
    else holdItems(aws, item(release));
    await settled();
    expect(Object.keys(aws.transactions()[0] ?? {}).filter(at => !at.startsWith('NOTICE#'))).toEqual([keyName(key)]);
    expect(write(key)).toMatchObject({ operation: 'Delete', condition: saying('status IN ("asked")') });
    expect(told()).toMatchObject([{ kind: 'release_done', to: 'nouveau@exemple.fr' }]);
  });
});

it('that cannot be written is due again', async () => {
  holds(asked(14));
  aws.dynamodb.on(TransactWriteCommand).rejects(throttled());
  expect(await handler()).toEqual({ looked: 1, failed: 1 });
  expect(aws.orders()).toEqual([]);
});
