/** Work on an account that goes on although the request that began it may have died. Instants are epoch milliseconds. */
import { type RandomBytes, randomId } from '../random.ts';

/** Every session ends and every device is forgotten, but those that are named. */
export interface EndSessions {
  readonly kind: 'end_sessions';
  readonly keepSession?: string;
  /** SHA-256 of the device's token; without it none is forgotten. */
  readonly forgetDevicesBut?: string;
}

export type AccountJob = EndSessions & {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: number;
};

export const endSessionsJob = (
  accountId: string,
  kept: Omit<EndSessions, 'kind'>,
  bytes: RandomBytes,
  now: number,
): AccountJob => ({ id: randomId(bytes), accountId, createdAt: now, kind: 'end_sessions', ...kept });
