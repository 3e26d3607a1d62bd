/** CheckDuplicates: whether somebody owns the phone or the e-mail already. It only saves work: CreateAccount decides. */
import type { AccountStore } from '../../adapters/dynamodb/account-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { type SignUpInput, signUpInput, step } from '../runtime/step.ts';
import { accounts, signUps } from '../runtime/stores/stores.ts';

interface Dependencies {
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly accounts: Pick<AccountStore, 'owners'>;
}

export const checkDuplicates =
  ({ signUps, accounts }: Dependencies) =>
  async ({ signUpId }: SignUpInput) => {
    const signUp = await signUps.get(signUpId);
    const owners = signUp ? await accounts.owners(signUp) : [];
    // After a resumed run the owner may be the account of this very sign-up.
    const taken = owners.some(owner => owner !== signUp?.accountId);
    return { outcome: taken ? 'account_exists' : 'no_duplicates' };
  };

export const handler = step(signUpInput, checkDuplicates, () => ({ signUps: signUps(), accounts: accounts() }));
