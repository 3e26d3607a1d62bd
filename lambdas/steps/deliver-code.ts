/** DeliverCode: sends the ordered code once, and leaves the token with which the patient's answer is called back. */
import { randomBytes } from 'node:crypto';
import type { DeliveryStore } from '../../adapters/dynamodb/delivery-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { Fault, isRefusal } from '../../core/fault.ts';
import { codeCall } from '../../core/messages/code-call.ts';
import { codeSms } from '../../core/messages/code-sms.ts';
import { randomId } from '../../core/random.ts';
import type { Send } from '../../core/sign-up/send.ts';
import type { Contact, SignUp } from '../../core/sign-up/sign-up.ts';
import { codeDigits, isInHand } from '../../core/verification-code/verification-code.ts';
import { configuration } from '../runtime/configuration.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { described, log } from '../runtime/log.ts';
import { type SendSms, sendSms } from '../runtime/sms.ts';
import { step, type WaitingInput, waitingInput } from '../runtime/step.ts';
import { deliveries } from '../runtime/stores.ts';
import { type PlaceCall, placeCall } from '../runtime/voice.ts';

/** Seconds; SendVoiceMessage takes no less. */
const shortestCallLife = 5;

interface Dependencies {
  readonly configuration: Pick<Configuration, 'service' | 'code'>;
  readonly keys: KeySource;
  readonly deliveries: Pick<DeliveryStore, 'claimCode' | 'renewCode' | 'codeSent' | 'releaseCode'>;
  readonly sendSms: SendSms;
  readonly placeCall: PlaceCall;
}

/** @param lifeSeconds what is left of the code's life: a repeated send does not prolong it */
function send(
  { configuration, sendSms, placeCall }: Dependencies,
  { send: { channel }, language }: SignUp,
  { phone }: Contact,
  digits: string,
  lifeSeconds: number,
) {
  const message = { code: digits, language, serviceName: configuration.service.name };
  if (channel === 'sms') return sendSms({ to: phone, text: codeSms({ ...message, ttlSeconds: lifeSeconds }) });
  return placeCall({ to: phone, ...codeCall(message), lifeSeconds: Math.max(shortestCallLife, lifeSeconds) });
}

export const deliverCode =
  (dependencies: Dependencies) =>
  async ({ signUpId, taskToken }: WaitingInput, now: number): Promise<void> => {
    const { configuration, keys, deliveries } = dependencies;
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
      sending = await send(dependencies, signUp, contact, codeDigits(codeKey, code, contact.phone), lifeSeconds);
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
  sendSms: sendSms(),
  placeCall: placeCall(),
}));
