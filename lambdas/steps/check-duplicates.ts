/**
 * CheckDuplicates: whether somebody owns the phone or the e-mail already, or an account only claims the e-mail. It only saves work:
 * CreateAccount decides.
 */
import type { AccountStore } from '../../adapters/dynamodb/account-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { duplicatesOf } from '../../core/account/email-holder.ts';
import { type SignUpInput, signUpInput, step } from '../runtime/step.ts';
import { accounts, signUps } from '../runtime/stores/stores.ts';

interface Dependencies {
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly accounts: Pick<AccountStore, 'holders'>;
}

export const checkDuplicates =
  ({ signUps, accounts }: Dependencies) =>
  async ({ signUpId }: SignUpInput) => {
    const signUp = await signUps.get(signUpId);
    if (!signUp) return { outcome: 'no_duplicates' };
    const { phoneOwner, emailAccount } = await accounts.holders(signUp);
    return { outcome: duplicatesOf(signUp, phoneOwner, emailAccount) };
  };

export const handler = step(signUpInput, checkDuplicates, () => ({ signUps: signUps(), accounts: accounts() }));
