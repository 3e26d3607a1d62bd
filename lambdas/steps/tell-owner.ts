/** TellOwner: writes to whoever owns the phone or e-mail, at the address of their account, never at the typed one. */
import { accountExistsEmail } from '../../core/messages/email.ts';
import { mailParameters, once, sendMail } from '../runtime/mail.ts';
import { signUpInput, step } from '../runtime/step.ts';
import { accounts } from '../runtime/stores.ts';

export const handler = step(signUpInput, ({ signUpId }, now) =>
  once(signUpId, 'ownerNotice', now, async signUp => {
    const owners = await accounts.get(await accounts.owners(signUp));
    await Promise.all(
      owners.map(({ email, language }) => sendMail(email, accountExistsEmail(mailParameters(language)))),
    );
  }),
);
