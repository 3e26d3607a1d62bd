/** Looks a claimed identity up in the table: the same reads whether anybody has the identifier (requirement C2). */
import type { Account, PasswordCredential } from '../../../core/account/account.ts';
import type { Challenge } from '../../../core/account/challenge.ts';
import type { Identifier } from '../../../core/account/identifier.ts';
import { noTries } from '../../../core/limits/tries.ts';
import { type Device, isKnown } from '../../../core/session/device.ts';
import type { SignInTries } from '../../../core/session/sign-in.ts';
import { type Condition, is } from '../expression.ts';
import { accountKey, accountTriesKey, credentialKey, deviceKey, emailMarkerKey, phoneMarkerKey } from '../keys.ts';
import { callerTriesIn, callerTriesKeys } from '../limits/caller-tries.ts';
import { accountRow, markerRow, passwordRow } from '../rows/account.ts';
import { deviceRow, triesRow } from '../rows/session.ts';
import type { Table } from '../table.ts';

/** A person who wants to sign in, before anything is believed. */
export interface Claimant {
  readonly identifier: Identifier;
  /** The id that stands for an account where nobody has the identifier. */
  readonly nobodysId: string;
  readonly callerDigest: string;
  /** Of the device tokens that came along, a few at most. */
  readonly deviceHashes: readonly string[];
}

export interface Owner {
  readonly account: Account | undefined;
  readonly credential: PasswordCredential | undefined;
}

export interface Found extends Owner {
  readonly accountId: string;
  readonly callerDigest: string;
  readonly device: Device | undefined;
  /** `caller`: at what was asked for. */
  readonly tries: SignInTries;
}

/** Two reads, whoever asks. A device of another account, or one that is known no more, is nobody's. */
export async function findClaimant(
  table: Table,
  { identifier, nobodysId, callerDigest, deviceHashes }: Claimant,
  at: 'sign-in' | 'reset',
  now: number,
): Promise<Found> {
  const markerKey = (identifier.kind === 'phone' ? phoneMarkerKey : emailMarkerKey)(identifier.digest);
  const first = await table.batchGet([markerKey, ...callerTriesKeys(callerDigest, at)]);
  const accountId = first(markerKey, markerRow)?.accountId ?? nobodysId;
  const keys = {
    account: accountKey(accountId),
    credential: credentialKey(accountId, 'password'),
    tries: accountTriesKey(accountId),
  };
  const deviceKeys = deviceHashes.map(hash => deviceKey(accountId, hash));
  const found = await table.batchGet([...Object.values(keys), ...deviceKeys]);
  const device = deviceKeys.map(key => found(key, deviceRow)).find(known => isKnown(known, now));
  return {
    accountId,
    callerDigest,
    account: found(keys.account, accountRow),
    credential: found(keys.credential, passwordRow),
    device,
    tries: {
      ...callerTriesIn(first, callerDigest, at),
      account: found(keys.tries, triesRow) ?? noTries,
      ...(device && { device }),
    },
  };
}

/** The account and the password that a proven challenge is judged by. */
export async function ownerOf(table: Table, accountId: string): Promise<Owner> {
  const keys = { account: accountKey(accountId), credential: credentialKey(accountId, 'password') };
  const found = await table.batchGet(Object.values(keys));
  return { account: found(keys.account, accountRow), credential: found(keys.credential, passwordRow) };
}

/** The account that has the e-mail, confirmed or only claimed. */
export async function emailHolderIn(table: Table, emailDigest: string): Promise<Account | undefined> {
  const key = emailMarkerKey(emailDigest);
  const marker = (await table.batchGet([key]))(key, markerRow);
  if (!marker) return undefined;
  const holder = accountKey(marker.accountId);
  return (await table.batchGet([holder]))(holder, accountRow);
}

/** The account still has the phone, or the e-mail, that the digits prove (requirement B5). */
export const stillProves = ({
  destination,
  provesDigest,
}: Pick<Challenge, 'destination' | 'provesDigest'>): Condition =>
  is(destination === 'account_email' ? 'emailDigest' : 'phoneDigest', provesDigest);
