/** Work on an account that goes on although the request that began it may have died. Instants are epoch milliseconds. */
import { type RandomBytes, randomId } from '../random.ts';
import type { Account } from './account.ts';

/** Every session ends and every device is forgotten, but those that are named. */
export interface EndSessions {
  readonly kind: 'end_sessions';
  readonly keepSession?: string;
  /** SHA-256 of the device's token; without it none is forgotten. */
  readonly forgetDevicesBut?: string;
}

/** The account is gone: its sessions, devices and booked appointments end, and its records are linked to nobody. */
interface EraseAccount {
  readonly kind: 'erase_account';
  /** The sign-up that opened it still knows the contact. */
  readonly signUpId: string;
}

interface Begun {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: number;
}

export type EndSessionsJob = EndSessions & Begun;
export type EraseAccountJob = EraseAccount & Begun;
export type AccountJob = EndSessionsJob | EraseAccountJob;

/** No request that writes a job lasts longer. A job that is left after it belongs to one that died. */
export const requestMs = 60_000;

/**
 * Up to when a session may have been opened, or a device become known, for the job to end it. What its request met while it ran
 * ends, too; what the owner opened later stays, however late the job is done.
 */
export const endsUntil = ({ createdAt }: Pick<EndSessionsJob, 'createdAt'>): number => createdAt + requestMs;

export const endSessionsJob = (
  accountId: string,
  kept: Omit<EndSessions, 'kind'>,
  bytes: RandomBytes,
  now: number,
): EndSessionsJob => ({ id: randomId(bytes), accountId, createdAt: now, kind: 'end_sessions', ...kept });

export const eraseAccountJob = (
  { id: accountId, signUpId }: Pick<Account, 'id' | 'signUpId'>,
  bytes: RandomBytes,
  now: number,
): EraseAccountJob => ({ id: randomId(bytes), accountId, createdAt: now, kind: 'erase_account', signUpId });
