/** Sends one message of a sign-up once, however often and concurrently the step runs. */
import type { DeliveryStore } from '../../adapters/dynamodb/delivery-store.ts';
import type { Sending } from '../../adapters/provider.ts';
import type { Configuration } from '../../core/configuration.ts';
import { Fault, isRefusal } from '../../core/fault.ts';
import type { Language } from '../../core/language.ts';
import type { Send, SignUpMessage } from '../../core/sign-up/send.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { described, log } from '../runtime/log.ts';

/** The service's details for every e-mail. @param reference of the sign-up */
export const emailParameters = (
  { service, support }: Pick<Configuration, 'service' | 'support'>,
  language: Language,
  reference: string,
) => ({
  language,
  reference,
  serviceName: service.name,
  webOrigin: service.webOrigin,
  supportEmail: support.email,
});

interface Dependencies {
  readonly deliveries: Pick<DeliveryStore, 'claimMessage' | 'messageSent' | 'releaseMessage'>;
}

/**
 * Runs `send` under a claim on this message of the sign-up, and notes and logs its fate.
 * @throws Fault `DeliveryInProgress` while another attempt runs; the error of `send`, after giving the claim back
 */
export const sendOnce =
  ({ deliveries }: Dependencies) =>
  async (
    id: string,
    message: SignUpMessage,
    now: number,
    send: (signUp: SignUp) => Promise<Sending | undefined>,
    channel: Send['channel'] = 'email',
  ): Promise<void> => {
    const claimed = await deliveries.claimMessage(id, message, now);
    if (!claimed.ok) {
      if (claimed.error === 'in_progress') throw new Fault('DeliveryInProgress');
      return;
    }
    const about = { message, channel, at: now };
    let sending: Sending | undefined;
    try {
      sending = await send(claimed.value);
    } catch (error) {
      const refused = isRefusal(error);
      log(refused ? 'delivery_refused' : 'delivery_failed', { signUpId: id, channel, ...described(error) });
      await deliveries.releaseMessage(id, message, { ...about, outcome: refused ? 'refused' : 'failed' });
      throw error;
    }
    await deliveries.messageSent(id, message, sending && { ...about, ...sending });
  };

export type SendOnce = ReturnType<typeof sendOnce>;
