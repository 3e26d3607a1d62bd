/** CreateAccount: opens the account in one transaction, or learns that somebody was faster. */
import { signUpInput, step } from '../runtime/step.ts';
import { accounts, signUps } from '../runtime/stores.ts';

export const handler = step(signUpInput, async ({ signUpId }, now) => {
  const signUp = await signUps.get(signUpId);
  if (signUp?.status === 'completed') return { outcome: 'created' };
  if (!signUp?.contact || !signUp.passwordHash) return { outcome: 'not_ready' };
  const { accountId, contact, passwordHash, language, door } = signUp;
  const account = { id: accountId, ...contact, passwordHash, language, door, signUpId, openedAt: now };
  return { outcome: await accounts.create(account, signUp) };
});
