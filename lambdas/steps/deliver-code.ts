/** DeliverCode: sends the ordered code once, and leaves the token with which the patient's answer is called back. */
import { randomBytes } from 'node:crypto';
import type { DeliveryStore } from '../../adapters/dynamodb/delivery-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { Fault, isRefusal } from '../../core/fault.ts';
import { randomId } from '../../core/random.ts';
import type { Send } from '../../core/sign-up/send.ts';
import { codeDigits, isInHand } from '../../core/verification-code/verification-code.ts';
import { configuration } from '../runtime/configuration.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { described, log } from '../runtime/log.ts';
import { sendCode } from '../runtime/send-code.ts';
import { step, type WaitingInput, waitingInput } from '../runtime/step.ts';
import { deliveries } from '../runtime/stores/stores.ts';
import type { SendCode } from '../services/send-code.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'code'>;
  readonly keys: KeySource;
  readonly deliveries: Pick<DeliveryStore, 'claimCode' | 'renewCode' | 'codeSent' | 'releaseCode'>;
  readonly sendCode: SendCode;
}

export const deliverCode =
  ({ configuration, keys, deliveries, sendCode }: Dependencies) =>
  async ({ signUpId, taskToken }: WaitingInput, now: number): Promise<void> => {
    // Before the claim: without the secret nothing may be marked as being sent (requirement I3).
    const { code: codeKey } = await keys();
    const claimed = await deliveries.claimCode(signUpId, taskToken, now);
    if (!claimed.ok) {
      if (claimed.error === 'sent') return;
      throw new Fault(claimed.error === 'over' ? 'AnsweredAlready' : 'DeliveryInProgress');
    }
    const signUp = claimed.value;
    const { contact, send: order } = signUp;
    if (!contact) throw new Fault('AnsweredAlready');
    const about = { message: 'code', channel: order.channel, at: now } as const;
    let sending: Pick<Send, 'outcome' | 'messageId'>;
    try {
      const expired = signUp.code.expiresAt !== undefined && signUp.code.expiresAt <= now;
      const code = expired ? await deliveries.renewCode(signUp, randomId(randomBytes), now) : signUp.code;
      const lifeSeconds = code.expiresAt ? Math.floor((code.expiresAt - now) / 1000) : configuration.code.ttlSeconds;
      const digits = codeDigits(codeKey, code, contact.phone);
      const { language } = signUp;
      sending = await sendCode({
        ...{ to: contact.phone, channel: order.channel, language, digits, lifeSeconds },
        // The route counted the first one: without its cost no sign-up begins. A try that failed took it off again.
        isCounted: order.number === 1 && !signUp.sends?.length,
      });
      if (sending.outcome === 'unconfirmed') log('delivery_unconfirmed', { signUpId, channel: order.channel });
    } catch (error) {
      const refused = isRefusal(error);
      sending = { outcome: refused ? 'refused' : 'failed' };
      log(refused ? 'delivery_refused' : 'delivery_failed', { signUpId, channel: order.channel, ...described(error) });
      const inHand = isInHand(signUp.code, configuration, now);
      if (!refused || !inHand) {
        await deliveries.releaseCode(signUp, inHand, { ...about, ...sending });
        throw error;
      }
    }
    await deliveries.codeSent(signUp, { ...about, ...sending });
  };

export const handler = step(waitingInput, deliverCode, () => ({
  configuration: configuration(),
  keys: keys(),
  deliveries: deliveries(),
  sendCode: sendCode(),
}));
