/** The link "this was not me" of a sign-in names the account and the device that was new to it. */
import type { Keys } from '../keyed-digest.ts';
import type { Device } from '../session/device.ts';
import { isLinkToken, linkSubject } from './account-link.ts';

type Named = Pick<Device, 'accountId' | 'tokenHash'>;

const accountLetters = 32;

/** Hexadecimal, as the subject of a link must be. */
export const deviceSubject = ({ accountId, tokenHash }: Named): string =>
  `${accountId}${Buffer.from(tokenHash, 'base64url').toString('hex')}`;

/** @returns undefined for a token that is not of such a link */
export function disownedDevice(token: string, keys: Keys): Named | undefined {
  const subject = linkSubject(token) ?? '';
  const device = subject.slice(accountLetters);
  if (device === '' || !isLinkToken(token, keys, 'not-my-sign-in', subject)) return undefined;
  return { accountId: subject.slice(0, accountLetters), tokenHash: Buffer.from(device, 'hex').toString('base64url') };
}
