/** The tokens of links in messages about an account: made from a key, so that none is stored, and good for one thing each. */
import { createHmac } from 'node:crypto';
import { type Keys, sameSecret } from '../keyed-digest.ts';

/**
 * - `confirm-email`, `not-me`: bound to the account, its e-mail, and when the account came by it
 * - `not-my-sign-in`: bound to the account and the device that it was told of
 * - `not-my-change`: bound to the account and one change of its phone, e-mail or password
 * - `cancel-reset`, `use-reset`: bound to one reset
 * - `keep-phone`: bound to one request for a phone
 */
export type LinkPurpose =
  | 'confirm-email'
  | 'not-me'
  | 'not-my-sign-in'
  | 'not-my-change'
  | 'cancel-reset'
  | 'use-reset'
  | 'keep-phone'
  | 'confirm-new-email';

/** Everything before the seal. */
const subjectPattern = /^([0-9a-f]{32,96})[0-9a-f]{32}$/;

/**
 * The id that the link is about and 128 bits that only the key makes: letters and digits, so that no program that finds links
 * in a text loses one at its end.
 * @param subjectId 32 to 96 hexadecimal digits
 */
export function linkToken(keys: Keys, purpose: LinkPurpose, subjectId: string, ...bound: readonly string[]): string {
  const words = JSON.stringify([purpose, subjectId, ...bound]);
  const seal = createHmac('sha256', keys.accessToken).update(`link:${words}`).digest('hex').slice(0, 32);
  return `${subjectId}${seal}`;
}

/** The id that a token is about; whether the token is ours, only `isLinkToken` tells. */
export const linkSubject = (token: string): string | undefined => subjectPattern.exec(token)?.[1];

/** Whether the token is the one for this purpose, this subject and its binding. */
export const isLinkToken = (
  token: string,
  keys: Keys,
  purpose: LinkPurpose,
  subjectId: string,
  ...bound: readonly string[]
): boolean => sameSecret(token, linkToken(keys, purpose, subjectId, ...bound));
