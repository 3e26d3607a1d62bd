/** Sessions and devices that an owner ends, on the real engine: whatever is under way there does not undo it (requirement G1). */
import { randomBytes } from 'node:crypto';
import { AccountJobStore } from '../../../../adapters/dynamodb/account/account-job-store.ts';
import { AccountNoticeStore } from '../../../../adapters/dynamodb/account/account-notice-store.ts';
import { ChallengeStore } from '../../../../adapters/dynamodb/account/challenge-store.ts';
import { DeviceStore } from '../../../../adapters/dynamodb/account/device-store.ts';
import { SessionStore } from '../../../../adapters/dynamodb/account/session-store.ts';
import { SignInStore } from '../../../../adapters/dynamodb/account/sign-in-store.ts';
import { StepUpStore } from '../../../../adapters/dynamodb/account/step-up-store.ts';
import { accountKey, deviceKey } from '../../../../adapters/dynamodb/keys.ts';
import { endSessionsJob } from '../../../../core/account/account-job.ts';
import type { Session } from '../../../../core/session/session.ts';
import { steppedUp } from '../../../../core/session/step-up.ts';
import {
  accountItem,
  credentialItem,
  deviceItem,
  makeAccount,
  makeCredential,
  makeDevice,
  makeSession,
} from '../../../support/accounts.ts';
import { noon } from '../../../support/clock.ts';
import { makeConfiguration } from '../../../support/configuration.ts';
import { digestOf } from '../../../support/sign-up.ts';
import { itemAt, itemsUnder, type StartedTable, startTable, storesOn } from '../../../support/table.ts';

const { jest } = import.meta;

let started: StartedTable;
beforeAll(async () => {
  started = await startTable();
});
afterAll(() => started.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

let drawn = 0;

/** What the table still has of the account's sessions. */
const sessionsOf = async (accountId: string) => {
  const [sessions, items] = await Promise.all(
    ['SESSION#', accountKey(accountId).pk].map(prefix => itemsUnder(started.table, prefix)),
  );
  return [
    ...(sessions ?? []).filter(each => each.accountId === accountId),
    ...(items ?? []).filter(({ sk }) => String(sk).startsWith('SESSION#')),
  ];
};

/** An account with a password and a device that it knows. */
async function world() {
  const { table } = started;
  const configuration = makeConfiguration();
  const { histories, guesses } = storesOn(table, configuration);
  const challenges = new ChallengeStore(table, histories, configuration);
  const notices = new AccountNoticeStore(table);
  const account = makeAccount();
  const credential = makeCredential('');
  const device = makeDevice({ accountId: account.id });
  for (const item of [accountItem(account), credentialItem(account.id, credential), deviceItem(device)])
    await table.put(item);
  const signIns = new SignInStore(table, { challenges, guesses, notices }, configuration);
  const stepUps = new StepUpStore(table, { challenges, guesses }, configuration);
  /** A step-up whose reads are done: the session has another token from then on. */
  const stepUp = (known: Session) =>
    stepUps.byPassword(known, steppedUp(known, randomBytes, configuration, noon).session, { device, credential });
  const newSession = () => makeSession({ accountId: account.id, tokenHash: digestOf(`session ${++drawn}`) });
  /** A sign-in whose reads are done, and whose password was right. */
  const signIn = (session = newSession()) => {
    const found = { accountId: account.id, account, credential, device, callerDigest: '', tries: {} } as never;
    return signIns.openKnown(found, { session, device }, undefined, []);
  };
  /** Signs in, and is the session that is open then. */
  const signedIn = async () => {
    const session = newSession();
    expect(await signIn(session)).toBe(true);
    return session;
  };
  const stores = {
    sessions: new SessionStore(table),
    devices: new DeviceStore(table),
    jobs: new AccountJobStore(table),
  };
  return { ...stores, table, account, device, signIn, signedIn, stepUp };
}

it('"this was not me" lets in nobody whose sign-in was under way, and the device stays forgotten', async () => {
  const { table, account, device, devices, jobs, signIn } = await world();
  await devices.forget(device, jobs.toBegin(endSessionsJob(account.id, {}, randomBytes, noon)));
  expect(await signIn()).toBe(false);
  expect(await itemAt(table, deviceKey(account.id, device.tokenHash))).toBeUndefined();
  expect(await sessionsOf(account.id)).toEqual([]);
});

describe('a session that a step-up moves to another token meanwhile', () => {
  /** Does something right after the next answer of the table. */
  const afterNextRead = (meanwhile: () => Promise<unknown>) => {
    const { client } = started;
    const send = client.send.bind(client) as (command: never) => Promise<unknown>;
    jest.spyOn(client, 'send').mockImplementationOnce(async (command: unknown) => {
      const answer = await send(command as never);
      await meanwhile();
      return answer;
    });
  };

  it('ends with all the others', async () => {
    const { account, sessions, signedIn, stepUp } = await world();
    const intruders = await signedIn();
    await signedIn();
    afterNextRead(() => stepUp(intruders));
    await sessions.endAll(account.id);
    expect(await sessionsOf(account.id)).toEqual([]);
  });

  it('ends with all but the one that is to stay', async () => {
    const { account, sessions, signedIn, stepUp } = await world();
    const intruders = await signedIn();
    const stays = await signedIn();
    afterNextRead(() => stepUp(intruders));
    await sessions.endAll(account.id, { except: stays.id });
    expect(await sessionsOf(account.id)).toMatchObject([{ id: stays.id }, { id: stays.id }]);
  });

  it('ends when it is signed out by itself', async () => {
    const { account, sessions, signedIn, stepUp } = await world();
    const session = await signedIn();
    afterNextRead(() => stepUp(session));
    await sessions.endOf(account.id, session.id);
    expect(await sessionsOf(account.id)).toEqual([]);
  });

  it('ends when its browser signs out with the token before', async () => {
    const { account, sessions, signedIn, stepUp } = await world();
    const session = await signedIn();
    expect(await stepUp(session)).toBe(true);
    await sessions.end(session);
    expect(await sessionsOf(account.id)).toEqual([]);
  });

  it('is not stepped up once it has ended', async () => {
    const { account, sessions, signedIn, stepUp } = await world();
    const session = await signedIn();
    await sessions.end(session);
    expect(await stepUp(session)).toBe(false);
    expect(await sessionsOf(account.id)).toEqual([]);
  });
});
