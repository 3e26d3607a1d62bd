/** Welcome: tells the patient that the account is open. */
import { welcomeEmail } from '../../core/messages/email.ts';
import { signUpInput, step } from '../runtime/step.ts';
import { mailParameters, once, sendMail } from '../services/sign-up-email.ts';

export const handler = step(signUpInput, ({ signUpId }, now) =>
  once(
    signUpId,
    'welcome',
    now,
    async ({ contact, language }) => contact && sendMail(contact.email, welcomeEmail(mailParameters(language))),
  ),
);
