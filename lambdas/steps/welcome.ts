/** Welcome: tells the patient that the account is open. */
import type { Configuration } from '../../core/configuration.ts';
import { welcomeEmail } from '../../core/messages/email.ts';
import { configuration } from '../runtime/configuration.ts';
import { type SendEmail, sendEmail } from '../runtime/email.ts';
import { sendOnce } from '../runtime/sign-up-message.ts';
import { type SignUpInput, signUpInput, step } from '../runtime/step.ts';
import { emailParameters, type SendOnce } from '../services/sign-up-message.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'service' | 'support'>;
  readonly sendOnce: SendOnce;
  readonly sendEmail: SendEmail;
}

export const welcome =
  ({ configuration, sendOnce, sendEmail }: Dependencies) =>
  ({ signUpId }: SignUpInput, now: number): Promise<void> =>
    sendOnce(signUpId, 'welcome', now, async ({ contact, language }) => {
      const message = welcomeEmail(emailParameters(configuration, language));
      return contact && sendEmail({ to: contact.email, ...message });
    });

export const handler = step(signUpInput, welcome, () => ({
  configuration: configuration(),
  sendOnce: sendOnce(),
  sendEmail: sendEmail(),
}));
