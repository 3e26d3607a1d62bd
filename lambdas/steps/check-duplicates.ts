/** CheckDuplicates: whether somebody owns the phone or the e-mail already. It only saves work: CreateAccount decides. */
import { signUpInput, step } from '../runtime/step.ts';
import { accounts, signUps } from '../runtime/stores.ts';

export const handler = step(signUpInput, async ({ signUpId }) => {
  const signUp = await signUps.get(signUpId);
  const owners = signUp ? await accounts.owners(signUp) : [];
  // After a resumed run the owner may be the account of this very sign-up.
  const taken = owners.some(owner => owner !== signUp?.accountId);
  return { outcome: taken ? 'account_exists' : 'none' };
});
