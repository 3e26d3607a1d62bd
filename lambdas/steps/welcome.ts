/**
 * Welcome: tells the patient that the account is open, and that its slot is lost where it is; one link confirms the e-mail that
 * is not proven yet, another gives it back.
 */
import { claimToken } from '../../core/account/email-claim.ts';
import { linkUrl } from '../../core/account/link-paths.ts';
import { isLost } from '../../core/booking/held-appointment.ts';
import type { Configuration } from '../../core/configuration.ts';
import type { Keys } from '../../core/keyed-digest.ts';
import { lostSlotEmail, lostSlotSms } from '../../core/messages/booking/lost-slot-email.ts';
import { type ClaimLinks, welcomeEmail } from '../../core/messages/email.ts';
import type { EmailMessage } from '../../core/messages/format/email-page.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { configuration } from '../runtime/configuration.ts';
import { type SendEmail, sendEmail } from '../runtime/email.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { log } from '../runtime/log.ts';
import { sendOnce } from '../runtime/sign-up-message.ts';
import { type SendSms, sendSms } from '../runtime/sms.ts';
import { type SignUpInput, signUpInput, step } from '../runtime/step.ts';
import { nearSlots } from '../runtime/stores/booking.ts';
import type { NearSlots } from '../services/booking/near-slots.ts';
import { emailParameters, type SendOnce } from '../services/sign-up-message.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'service' | 'support' | 'timeZone'>;
  readonly keys: KeySource;
  readonly nearSlots: NearSlots;
  readonly sendOnce: SendOnce;
  readonly sendEmail: SendEmail;
  readonly sendSms: SendSms;
}

/** The account's e-mail, as its opening wrote it: claimed, or proven by the sign-up. */
function linksOf(
  { accountId: id, emailDigest, emailProvenAt, completedAt: emailSince = 0 }: SignUp,
  secrets: Keys,
  { service: { webOrigin } }: Dependencies['configuration'],
): ClaimLinks {
  const url = (purpose: 'confirm-email' | 'not-me') =>
    linkUrl(webOrigin, purpose, claimToken(secrets, purpose, { id, emailDigest, emailSince }));
  return { ...(!emailProvenAt && { confirmUrl: url('confirm-email') }), notMeUrl: url('not-me') };
}

async function written(
  { configuration, nearSlots }: Dependencies,
  signUp: SignUp,
  secrets: Keys,
  now: number,
): Promise<EmailMessage> {
  const { id, booking, language, reference } = signUp;
  const parameters = emailParameters(configuration, language, reference);
  const links = linksOf(signUp, secrets, configuration);
  if (!isLost(booking)) return welcomeEmail(parameters, links);
  log('slot_lost', { signUpId: id });
  const near = (await nearSlots(booking.about, now)).map(({ startsAt }) => startsAt);
  return lostSlotEmail(parameters, { ...booking.about, usualZone: configuration.timeZone, near }, links);
}

/** A telephone is at hand where the page is closed by now. The e-mail says the same, and waits for no text that cannot go out. */
async function tellByText(
  { configuration, sendOnce, sendSms }: Dependencies,
  { id, booking, contact, language, reference }: SignUp,
  now: number,
): Promise<void> {
  if (contact?.line !== 'mobile' || !isLost(booking)) return;
  const text = lostSlotSms(emailParameters(configuration, language, reference), booking.about);
  const sent = sendOnce(id, 'lostSlotNotice', now, () => sendSms({ to: contact.phone, text }), 'sms');
  // The log has the failure.
  await sent.catch(() => undefined);
}

export const welcome =
  (dependencies: Dependencies) =>
  async ({ signUpId }: SignUpInput, now: number): Promise<void> => {
    const { keys, sendOnce, sendEmail } = dependencies;
    // Before the claim: without the secret nothing may be marked as being sent (requirement I3).
    const secrets = await keys();
    await sendOnce(signUpId, 'welcome', now, async signUp => {
      const { contact } = signUp;
      await tellByText(dependencies, signUp, now);
      return contact && sendEmail({ to: contact.email, ...(await written(dependencies, signUp, secrets, now)) });
    });
  };

export const handler = step(signUpInput, welcome, () => ({
  configuration: configuration(),
  keys: keys(),
  nearSlots: nearSlots(),
  sendOnce: sendOnce(),
  sendEmail: sendEmail(),
  sendSms: sendSms(),
}));
