/** Sends one message of a sign-up once, however often and concurrently the step runs. */
import { sendEmail } from '../../adapters/email/ses.ts';
import type { Sending } from '../../adapters/provider.ts';
import { Fault, isRefusal } from '../../core/fault.ts';
import type { Language } from '../../core/language.ts';
import type { EmailMessage } from '../../core/messages/email.ts';
import type { Mail, Send } from '../../core/sign-up/send.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { configuration } from '../runtime/configuration.ts';
import { described, log } from '../runtime/log.ts';
import { deliveries } from '../runtime/stores.ts';

/** What every e-mail is told about the service. */
export const mailParameters = (language: Language) => ({
  language,
  serviceName: configuration.service.name,
  webOrigin: configuration.service.webOrigin,
  supportEmail: configuration.support.email,
});

export const sendMail = (to: string, message: EmailMessage) => sendEmail({ ...configuration.email, to, ...message });

/**
 * Runs `send` under a claim on this mail of the sign-up, and notes and logs what became of it.
 * @throws Fault `DeliveryInProgress` while another attempt runs; what `send` throws, after giving the claim back
 */
export async function once(
  id: string,
  mail: Mail,
  now: number,
  send: (signUp: SignUp) => Promise<Sending | undefined>,
  channel: Send['channel'] = 'email',
): Promise<void> {
  const claimed = await deliveries.claimMail(id, mail, now);
  if (!claimed.ok) {
    if (claimed.error === 'in_progress') throw new Fault('DeliveryInProgress');
    return;
  }
  const about = { message: mail, channel, at: now };
  let sending: Sending | undefined;
  try {
    sending = await send(claimed.value);
  } catch (error) {
    const refused = isRefusal(error);
    log(refused ? 'delivery_refused' : 'delivery_failed', { signUpId: id, channel, ...described(error) });
    await deliveries.releaseMail(id, mail, { ...about, outcome: refused ? 'refused' : 'failed' });
    throw error;
  }
  await deliveries.mailSent(id, mail, sending && { ...about, ...sending });
}
