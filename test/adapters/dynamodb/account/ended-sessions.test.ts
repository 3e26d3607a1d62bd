/** Sessions and devices that an owner ends, on the real engine: whatever is under way there does not undo it (requirement G1). */
import { randomBytes } from 'node:crypto';
import { AccountJobStore } from '../../../../adapters/dynamodb/account/account-job-store.ts';
import { AccountNoticeStore } from '../../../../adapters/dynamodb/account/account-notice-store.ts';
import { ChallengeStore } from '../../../../adapters/dynamodb/account/challenge-store.ts';
import { DeviceStore } from '../../../../adapters/dynamodb/account/device-store.ts';
import { SignInStore } from '../../../../adapters/dynamodb/account/sign-in-store.ts';
import { accountKey, deviceKey } from '../../../../adapters/dynamodb/keys.ts';
import { endSessionsJob } from '../../../../core/account/account-job.ts';
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

let started: StartedTable;
beforeAll(async () => {
  started = await startTable();
});
afterAll(() => started.stop());

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
  const { histories } = storesOn(table, configuration);
  const challenges = new ChallengeStore(table, histories, configuration);
  const notices = new AccountNoticeStore(table);
  const account = makeAccount();
  const credential = makeCredential('');
  const device = makeDevice({ accountId: account.id });
  for (const item of [accountItem(account), credentialItem(account.id, credential), deviceItem(device)])
    await table.put(item);
  const signIns = new SignInStore(table, { challenges, histories, notices }, configuration);
  /** A sign-in whose reads are done, and whose password was right. */
  const signIn = (session = makeSession({ accountId: account.id, tokenHash: digestOf(`session ${++drawn}`) })) => {
    const found = { accountId: account.id, account, credential, device, callerDigest: '', tries: {} } as never;
    return signIns.openKnown(found, { session, device }, undefined);
  };
  return { table, account, device, devices: new DeviceStore(table), jobs: new AccountJobStore(table), signIn };
}

it('"this was not me" lets in nobody whose sign-in was under way, and the device stays forgotten', async () => {
  const { table, account, device, devices, jobs, signIn } = await world();
  await devices.forget(device, jobs.toBegin(endSessionsJob(account.id, {}, randomBytes, noon)));
  expect(await signIn()).toBe(false);
  expect(await itemAt(table, deviceKey(account.id, device.tokenHash))).toBeUndefined();
  expect(await sessionsOf(account.id)).toEqual([]);
});
