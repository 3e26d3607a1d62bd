/**
 * A device that proved the phone once, and is believed for a while. Its tries are the wrong passwords that were typed on it: no
 * stranger can use up what is the owner's. Instants are epoch milliseconds.
 */
import type { Configuration } from '../configuration.ts';
import { noTries, type Tries } from '../limits/tries.ts';

export interface Device extends Tries {
  readonly accountId: string;
  /** SHA-256 of the device's own token of 256 random bits. */
  readonly tokenHash: string;
  /** "Firefox, Windows" */
  readonly name: string;
  readonly knownSince: number;
  readonly expiresAt: number;
  /**
   * Nobody has signed in on it: it may be of somebody who has the phone, and not the password. It has tries of its own, and
   * counts as no proof of the owner (requirement H3).
   */
  readonly hasPhoneAlone?: true;
}

const dayMs = 24 * 3600 * 1000;

/** The device as it stands after a sign-in: known for as long again, with all of its tries. */
export const rememberedDevice = (
  { accountId, tokenHash, name }: Pick<Device, 'accountId' | 'tokenHash' | 'name'>,
  known: Device | undefined,
  { device }: Configuration,
  now: number,
): Device => ({
  accountId,
  tokenHash,
  name,
  knownSince: known?.knownSince ?? now,
  expiresAt: now + dayMs * device.lifeDays,
  ...noTries,
});

/** Whether its owner has signed in on it, with the password or after a reset. */
export const isOwners = (device: Device | undefined): boolean => device !== undefined && !device.hasPhoneAlone;

/** Whether the device is still believed. */
export const isKnown = (device: Device | undefined, now: number): device is Device =>
  device !== undefined && device.expiresAt > now;
