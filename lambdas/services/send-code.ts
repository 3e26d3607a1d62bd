/** Brings a code to a phone: the one way in which sign-ups and accounts do it. */
import type { Sending } from '../../adapters/provider.ts';
import type { Configuration } from '../../core/configuration.ts';
import type { Language } from '../../core/language.ts';
import { codeCall } from '../../core/messages/code-call.ts';
import { codeSms } from '../../core/messages/code-sms.ts';
import type { Channel } from '../../core/verification-code/verification-code.ts';
import type { SendSms } from '../runtime/sms.ts';
import type { PlaceCall } from '../runtime/voice.ts';

/** Seconds; SendVoiceMessage takes no less. */
const shortestCallLife = 5;

interface Dependencies {
  readonly configuration: Pick<Configuration, 'service'>;
  readonly sendSms: SendSms;
  readonly placeCall: PlaceCall;
}

interface Code {
  readonly to: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly digits: string;
  /** The rest of the code's life: a repeated send does not prolong it. */
  readonly lifeSeconds: number;
  /** It follows a right password: whoever did not type that has lost it. */
  readonly followsPassword?: boolean;
  /** Whether its cost was counted before it was ordered. */
  readonly isCounted?: boolean;
}

/** @throws Fault `DeliveryFailed`, `MessageRefused` */
export const sendCode =
  ({ configuration, sendSms, placeCall }: Dependencies) =>
  ({
    to,
    channel,
    language,
    digits,
    lifeSeconds,
    followsPassword = false,
    isCounted = false,
  }: Code): Promise<Sending> => {
    const { name: serviceName, webOrigin } = configuration.service;
    const message = { code: digits, language, serviceName };
    if (channel === 'sms') {
      const text = codeSms({ ...message, webOrigin, ttlSeconds: lifeSeconds, followsPassword });
      return sendSms({ to, isCounted, text });
    }
    return placeCall({ to, isCounted, ...codeCall(message), lifeSeconds: Math.max(shortestCallLife, lifeSeconds) });
  };

export type SendCode = ReturnType<typeof sendCode>;
