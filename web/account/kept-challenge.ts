/** The challenge of this tab, so that a telephone that drops the page while its owner reads the message asks for nothing twice. */
import { dropChallenge, keepChallenge, readChallenge } from '../api/access.ts';
import type { Challenge } from '../api/account-calls.ts';
import { serverNow } from '../api/server-time.ts';

export const keep = (challenge: Challenge): void => keepChallenge(JSON.stringify(challenge));

/** @returns undefined where there is none, or its code has expired */
export function kept(): Challenge | undefined {
  const text = readChallenge();
  if (text === undefined) return undefined;
  const challenge = JSON.parse(text) as Challenge;
  if (Date.parse(challenge.expiresAt) > serverNow()) return challenge;
  dropChallenge();
  return undefined;
}
