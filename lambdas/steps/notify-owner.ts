/** NotifyOwner: writes to whoever owns the phone or e-mail, at the address of their account, never at the typed one. */
import { accountExistsEmail } from '../../core/messages/email.ts';
import { signUpInput, step } from '../runtime/step.ts';
import { accounts, signUps } from '../runtime/stores.ts';
import { mailParameters, once, sendMail } from '../services/sign-up-email.ts';

/** The phone may be one account's and the e-mail another's; each mail is claimed alone, so that a retry repeats neither. */
const mails = ['ownerNotice', 'secondOwnerNotice'] as const;

export const handler = step(signUpInput, async ({ signUpId }, now) => {
  const signUp = await signUps.get(signUpId);
  if (!signUp) return;
  const owners = await accounts.get(await accounts.owners(signUp));
  const inOrder = owners.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const [index, mail] of mails.entries()) {
    const owner = inOrder[index];
    if (!owner) return;
    const message = accountExistsEmail(mailParameters(owner.language));
    await once(signUpId, mail, now, () => sendMail(owner.email, message));
  }
});
