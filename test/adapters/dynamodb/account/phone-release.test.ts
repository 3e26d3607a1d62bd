/** A recycled phone on the real engine: whatever happens at the same moment, it is freed once, or kept (requirement M2). */
import { AccountJobStore } from '../../../../adapters/dynamodb/account/account-job-store.ts';
import { AccountNoticeStore } from '../../../../adapters/dynamodb/account/account-notice-store.ts';
import { ChallengeStore } from '../../../../adapters/dynamodb/account/challenge-store.ts';
import { PhoneReleaseStore } from '../../../../adapters/dynamodb/account/phone-release-store.ts';
import { SignInStore } from '../../../../adapters/dynamodb/account/sign-in-store.ts';
import { accountDueKeys } from '../../../../adapters/dynamodb/due/due-keys.ts';
import { accountKey, credentialKey, phoneMarkerKey, phoneReleaseKey } from '../../../../adapters/dynamodb/keys.ts';
import { remove } from '../../../../adapters/dynamodb/writes.ts';
import { endSessionsJob } from '../../../../core/account/account-job.ts';
import type { AccountNotice } from '../../../../core/account/account-notice.ts';
import type { PhoneRelease } from '../../../../core/account/phone-release.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import {
  deviceItem,
  makeAccount,
  makeChallenge,
  makeCredential,
  makeDevice,
  makeRelease,
  makeSession,
  token,
} from '../../../support/accounts.ts';
import { day, minute, noon } from '../../../support/clock.ts';
import { makeConfiguration } from '../../../support/configuration.ts';
import { digestOf, makeSignUp } from '../../../support/sign-up.ts';
import { itemAt, itemsUnder, putSignUp, type StartedTable, startTable, storesOn } from '../../../support/table.ts';

let started: StartedTable;
beforeAll(async () => {
  started = await startTable();
});
afterAll(() => started.stop());

let drawn = 0;
/** Different at each call, and told apart by its end. */
const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index < length - 4 ? 7 : ++drawn % 256));
const due = noon + 14 * day;

/** An account whose phone was asked for fourteen days ago, and the stores. */
async function world() {
  const { table } = started;
  const configuration = makeConfiguration();
  const { histories, guesses } = storesOn(table, configuration);
  const stores = { notices: new AccountNoticeStore(table), jobs: new AccountJobStore(table) };
  const releases = new PhoneReleaseStore(table, stores);
  const challenges = new ChallengeStore(table, histories, configuration);
  const signIns = new SignInStore(table, { challenges, guesses, notices: stores.notices }, configuration);
  const phoneDigest = digestOf(`phone ${++drawn}`);
  const account = makeAccount({ phoneDigest });
  const release = makeRelease({ accountId: account.id, phoneDigest, askedAt: noon, freesAt: due });
  const credential = makeCredential('');
  await table.put({ ...accountKey(account.id), ...account });
  await table.put({ ...credentialKey(account.id, 'password'), ...credential });
  await table.put({ ...phoneMarkerKey(phoneDigest), accountId: account.id });
  const put = (item: PhoneRelease) =>
    table.put({ ...phoneReleaseKey(account.id), ...item, ...accountDueKeys(account.id, due) });

  const noticeTo = (to: string): AccountNotice => ({
    ...{ id: digestOf(`${to} ${++drawn}`).slice(0, 32), kind: 'release_done', channel: 'email', to },
    ...{ language: 'fr', facts: {}, createdAt: due },
  });
  const free = (told: AccountNotice = noticeTo('nouveau@exemple.fr')) =>
    releases.free(release, { job: endSessionsJob(account.id, {}, bytes, due), notices: [told] }, due);
  const session = () =>
    makeSession({ accountId: account.id, tokenHash: digestOf(`session ${++drawn}`), createdAt: due });
  const device = () => makeDevice({ accountId: account.id, tokenHash: digestOf(`device ${++drawn}`) });
  const hasPhone = async () => {
    const [owner, marker] = await Promise.all([
      itemAt(table, accountKey(account.id)),
      itemAt(table, phoneMarkerKey(phoneDigest)),
    ]);
    return [owner?.phone !== undefined, marker !== undefined];
  };
  return {
    table,
    releases,
    challenges,
    signIns,
    account,
    release,
    credential,
    put,
    free,
    session,
    device,
    hasPhone,
    noticeTo,
  };
}

const rounds = Array.from({ length: 20 }, (_, index) => index);

/** Both at the same moment, now this one first and now that one. */
async function together<A, B>(round: number, a: () => Promise<A>, b: () => Promise<B>): Promise<[A, B]> {
  if (round % 2 === 0) return Promise.all([a(), b()]);
  const [second, first] = await Promise.all([b(), a()]);
  return [first, second];
}

describe('M2: the phone is freed', () => {
  it('once, of ten runs at the same moment: one message, one job', async () => {
    const { table, put, release, free, hasPhone, account, noticeTo } = await world();
    await put(release);
    const freed = await Promise.all(
      Array.from({ length: 10 }, (_, index) => free(noticeTo(`once-${index}@exemple.fr`))),
    );
    expect(freed.filter(Boolean)).toHaveLength(1);
    expect(await hasPhone()).toEqual([false, false]);
    const notices = (await itemsUnder(table, 'NOTICE#')).filter(({ to }) => String(to).startsWith('once-'));
    expect(notices).toHaveLength(1);
    const left = await itemsUnder(table, `ACCOUNT#${account.id}`);
    expect(left.map(({ sk }) => String(sk).split('#')[0]).toSorted()).toEqual([
      'ACCOUNT',
      'CREDENTIAL',
      'JOB',
      'RELEASE',
    ]);
    const ended = left.find(({ sk }) => sk === 'RELEASE');
    expect(ended).toMatchObject({ status: 'released', endedAt: due });
    for (const dropped of ['newcomer', 'dueShard', 'dueAt']) expect(ended).not.toHaveProperty(dropped);
  });

  it('and nothing else of the account changes: no data moves', async () => {
    const { table, put, release, free, account } = await world();
    await put(release);
    await free();
    const { phone: _phone, line: _line, isCallable: _callable, phoneDigest: _digest, ...kept } = account;
    expect(await itemAt(table, accountKey(account.id))).toEqual({ ...accountKey(account.id), ...kept });
  });

  it.each(rounds)('or the owner signs in on a new device, and not both: %i', async round => {
    const { put, release, free, hasPhone, account, challenges, signIns, session, device } = await world();
    await put(release);
    const digests = { provesDigest: release.phoneDigest, budgetDigest: release.phoneDigest };
    const challenge = makeChallenge({
      accountId: account.id,
      ...digests,
      createdAt: due,
      expiresAt: due + 30 * minute,
    });
    await challenges.open(challenge);
    const opening = { session: session(), device: device() };
    const [isFreed, opened] = await together(
      round,
      () => free(),
      () => signIns.openProven(challenge, opening, 1, []),
    );
    expect([isFreed, opened.ok].toSorted()).toEqual([false, true]);
    expect(await hasPhone()).toEqual([opened.ok, opened.ok]);
  });

  it.each(rounds)('and the owner who signs in on a known device is let in, whichever is first: %i', async round => {
    const { table, put, release, free, hasPhone, account, credential, signIns, session, device } = await world();
    await put(release);
    const known = device();
    await table.put(deviceItem(known));
    const found = { accountId: account.id, account, credential, device: known, callerDigest: '', tries: {} } as never;
    const opening = { session: session(), device: known };
    const [isFreed, isIn] = await together(
      round,
      () => free(),
      () => signIns.openKnown(found, opening, undefined, []),
    );
    expect(isIn).toBe(true);
    expect(await hasPhone()).toEqual([!isFreed, !isFreed]);
  });

  it.each(rounds)('or kept by the owner’s touch, and not both: %i', async round => {
    const { releases, put, release, free, hasPhone } = await world();
    await put(release);
    const [isFreed, isKept] = await together(
      round,
      () => free(),
      async () => (await releases.keep(release, [], due)).ok,
    );
    expect([isFreed, isKept].toSorted()).toEqual([false, true]);
    expect(await hasPhone()).toEqual([isKept, isKept]);
  });

  it('no more once the owner chose a new password', async () => {
    const { table, put, release, free, hasPhone, account } = await world();
    await put(release);
    const changed = makeCredential('', { version: 2, changedAt: noon });
    await table.put({ ...credentialKey(account.id, 'password'), ...changed });
    expect([await free(), await hasPhone()]).toEqual([false, [true, true]]);
  });

  it('J2: by no late touch once the account is erased: nothing is kept of the question', async () => {
    const { table, releases, put, release, account, noticeTo } = await world();
    await put(release);
    await table.transact({ account: remove(accountKey(account.id)) });
    const before = await itemAt(table, phoneReleaseKey(account.id));
    const told = noticeTo('late@exemple.fr');
    expect(await releases.keep(release, [told], due)).toEqual({ ok: false, error: 'moot' });
    expect(await itemAt(table, phoneReleaseKey(account.id))).toEqual(before);
    expect((await itemsUnder(table, 'NOTICE#')).map(({ to }) => to)).not.toContain(told.to);
  });

  it('no more once the account has another phone, which stays', async () => {
    const { table, put, release, free, account } = await world();
    await put(release);
    await table.put({ ...accountKey(account.id), ...account, phoneDigest: 'another' });
    expect(await free()).toBe(false);
    expect(await itemAt(table, accountKey(account.id))).toMatchObject({ phone: account.phone });
  });
});

describe('M2: one question an account', () => {
  /** A sign-up that ended by the account. */
  const endedBy = (phoneDigest: string, at: StartedTable['table']) => {
    const signUp: SignUp = makeSignUp({
      ...{ phoneDigest, accessTokenHash: digestOf(token('access')) },
      ...{ status: 'rejected', rejectionReason: 'account_exists' },
    });
    return putSignUp(at, signUp);
  };

  it.each(rounds.slice(0, 5))('of ten newcomers at the same moment one opens it: %i', async () => {
    const { table, releases, account, release, noticeTo } = await world();
    const { phoneDigest } = release;
    const asking = Array.from({ length: 10 }, async () => {
      const signUp = await endedBy(phoneDigest, table);
      const request = { next: 'open', release: { ...release, id: signUp.id } } as const;
      return releases.ask(signUp, { account, known: undefined }, request, [noticeTo('owner@exemple.fr')], noon);
    });
    const outcomes = await Promise.all(asking);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap(outcome => (outcome.ok ? [] : [outcome.error]))).toEqual(Array(9).fill('stale'));
  });

  it('a sign-up asks once, and within its life', async () => {
    const { table, releases, account, release, put } = await world();
    await put(release);
    const signUp = await endedBy(release.phoneDigest, table);
    const newcomer = { email: 'autre@exemple.fr', language: 'fr' } as const;
    const ask = (now: number) => releases.ask(signUp, { account, known: release }, { next: 'join', newcomer }, [], now);
    expect(await ask(signUp.expiresAt)).toEqual({ ok: false, error: 'asked' });
    expect((await ask(noon)).ok).toBe(true);
    expect(await ask(noon)).toEqual({ ok: false, error: 'asked' });
    expect(await releases.get(account.id)).toMatchObject({
      newcomer,
      askedAt: release.askedAt,
      freesAt: release.freesAt,
    });
  });
});
