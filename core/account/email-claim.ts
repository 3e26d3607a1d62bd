/**
 * The e-mail of an account is a claim until whoever reads its messages confirms it, or gives it back (requirement M1). Both links are
 * bound to the account, the e-mail, and when the account came by it. Instants are epoch milliseconds.
 */
import type { Configuration } from '../configuration.ts';
import { type Keys, sameSecret, sha256 } from '../keyed-digest.ts';
import type { Account } from './account.ts';
import { isLinkToken, linkToken } from './account-link.ts';

/** The facts that the links are bound to. */
type Claim = Required<Pick<Account, 'id' | 'emailDigest' | 'emailSince'>>;

type ClaimPurpose = 'confirm-email' | 'not-me';

const boundTo = ({ emailDigest, emailSince }: Claim) => [emailDigest, String(emailSince)] as const;

export const claimToken = (keys: Keys, purpose: ClaimPurpose, claim: Claim): string =>
  linkToken(keys, purpose, claim.id, ...boundTo(claim));

/** An account with an e-mail. */
export type Claimed = Account & Claim;

export const hasEmail = (account: Account): account is Claimed =>
  account.emailDigest !== undefined && account.emailSince !== undefined;

const isOf = (token: string, keys: Keys, purpose: ClaimPurpose, account: Account): account is Claimed =>
  hasEmail(account) && isLinkToken(token, keys, purpose, account.id, ...boundTo(account));

/** `write`: on this account · `done`: by an earlier touch of the same link · `unusable`: too old, or about another e-mail by now. */
type Decided = { readonly next: 'write'; readonly account: Claimed } | { readonly next: 'done' | 'unusable' };

const dayMs = 24 * 3600 * 1000;

/** A link that lies in a mailbox for long may be read by somebody who has the mailbox by then. */
export function decideConfirmation(
  account: Account | undefined,
  token: string,
  keys: Keys,
  { emailClaim }: Configuration,
  now: number,
): Decided {
  if (!account || !isOf(token, keys, 'confirm-email', account)) return { next: 'unusable' };
  if (account.emailStatus === 'confirmed') return { next: 'done' };
  return account.emailSince + dayMs * emailClaim.confirmDays > now ? { next: 'write', account } : { next: 'unusable' };
}

/**
 * A person who reads the messages of an e-mail may take it off an account at any time, confirmed or not. Only the last way
 * into an account stays: one whose phone was released enters by its confirmed e-mail (requirement M2).
 */
export function decideDisowning(account: Account | undefined, token: string, keys: Keys): Decided {
  if (!account) return { next: 'unusable' };
  if (account.disownedWith !== undefined && sameSecret(account.disownedWith, sha256(token))) return { next: 'done' };
  if (!isOf(token, keys, 'not-me', account)) return { next: 'unusable' };
  return isLastWay(account) ? { next: 'unusable' } : { next: 'write', account };
}

const isLastWay = ({ phone, emailStatus }: Account): boolean => phone === undefined && emailStatus === 'confirmed';
