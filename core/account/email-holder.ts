/** The obstacle to a sign-up: an account that has its phone, or its e-mail (requirements C1 and M1). */
import type { SignUp } from '../sign-up/sign-up.ts';
import type { Account } from './account.ts';
import { type Claimed, hasEmail } from './email-claim.ts';

/** `free`: nobody has it · `claimed`: an account typed it, and never confirmed it · `owned`: it was confirmed. */
type EmailHolder =
  | { readonly is: 'free' }
  | { readonly is: 'owned' }
  | { readonly is: 'claimed'; readonly claimant: Claimed };

/**
 * @param account that has the e-mail, if any
 * @param ownId of the account that the sign-up opens: after a resumed run it may have the e-mail already
 */
export function emailHolder(account: Account | undefined, ownId: string): EmailHolder {
  if (!account || account.id === ownId) return { is: 'free' };
  return hasEmail(account) && account.emailStatus === 'claimed'
    ? { is: 'claimed', claimant: account }
    : { is: 'owned' };
}

type Duplicates = 'no_duplicates' | 'account_exists' | 'email_claimed';

/** Proof moves a claim out of the way, and nothing else. */
export function duplicatesOf(
  { accountId, emailProvenAt }: Pick<SignUp, 'accountId' | 'emailProvenAt'>,
  phoneOwner: string | undefined,
  emailAccount: Account | undefined,
): Duplicates {
  if (phoneOwner !== undefined && phoneOwner !== accountId) return 'account_exists';
  const holder = emailHolder(emailAccount, accountId);
  if (holder.is === 'owned') return 'account_exists';
  return holder.is === 'claimed' && emailProvenAt === undefined ? 'email_claimed' : 'no_duplicates';
}
