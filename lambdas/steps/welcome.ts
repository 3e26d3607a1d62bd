/** Welcome: tells the patient that the account is open, and that its slot is lost where it is. */
import { isLost } from '../../core/booking/held-appointment.ts';
import type { Configuration } from '../../core/configuration.ts';
import { lostSlotEmail } from '../../core/messages/booking/lost-slot-email.ts';
import { welcomeEmail } from '../../core/messages/email.ts';
import type { EmailMessage } from '../../core/messages/format/email-page.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { configuration } from '../runtime/configuration.ts';
import { type SendEmail, sendEmail } from '../runtime/email.ts';
import { sendOnce } from '../runtime/sign-up-message.ts';
import { type SignUpInput, signUpInput, step } from '../runtime/step.ts';
import { nearSlots } from '../runtime/stores/booking.ts';
import type { NearSlots } from '../services/booking/near-slots.ts';
import { emailParameters, type SendOnce } from '../services/sign-up-message.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'service' | 'support' | 'timeZone'>;
  readonly nearSlots: NearSlots;
  readonly sendOnce: SendOnce;
  readonly sendEmail: SendEmail;
}

async function written(
  { configuration, nearSlots }: Dependencies,
  { booking, language }: SignUp,
  now: number,
): Promise<EmailMessage> {
  const parameters = emailParameters(configuration, language);
  if (!isLost(booking)) return welcomeEmail(parameters);
  const near = (await nearSlots(booking.about, now)).map(({ startsAt }) => startsAt);
  return lostSlotEmail(parameters, { ...booking.about, usualZone: configuration.timeZone, near });
}

export const welcome =
  (dependencies: Dependencies) =>
  ({ signUpId }: SignUpInput, now: number): Promise<void> =>
    dependencies.sendOnce(signUpId, 'welcome', now, async signUp => {
      const { contact } = signUp;
      return contact && dependencies.sendEmail({ to: contact.email, ...(await written(dependencies, signUp, now)) });
    });

export const handler = step(signUpInput, welcome, () => ({
  configuration: configuration(),
  nearSlots: nearSlots(),
  sendOnce: sendOnce(),
  sendEmail: sendEmail(),
}));
