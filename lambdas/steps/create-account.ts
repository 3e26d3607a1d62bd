/** CreateAccount: opens the account in one transaction, or learns that somebody was faster. */
import { parseEmail } from '../../core/contact/email.ts';
import { isOver } from '../../core/sign-up/transitions.ts';
import { signUpInput, step } from '../runtime/step.ts';
import { accounts, signUps } from '../runtime/stores.ts';

export const handler = step(signUpInput, async ({ signUpId }, now) => {
  const signUp = await signUps.get(signUpId);
  if (signUp?.status === 'completed') return { outcome: 'created' };
  // Who gave up in the moment in which consent was to be asked for has nothing to wait for.
  if (!signUp || isOver(signUp.status)) return { outcome: 'abandoned' };
  if (!signUp.contact || !signUp.passwordHash) return { outcome: 'not_ready' };
  const { accountId, contact, passwordHash, language, door } = signUp;
  const { phone, line, email: address } = contact;
  const account = { id: accountId, phone, line, email: address, passwordHash, language, door, signUpId, openedAt: now };
  const email = parseEmail(address);
  return { outcome: await accounts.create(account, signUp, email.ok ? email.value.key : '') };
});
