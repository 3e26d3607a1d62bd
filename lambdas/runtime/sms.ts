/** Text messages, with the stage's sender and price, each counted at what it costs. */
import * as sns from '../../adapters/sms/sns.ts';
import { type Spending, textCost } from '../../core/limits/spend.ts';
import { segments } from '../../core/messages/format/gsm7.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';
import { counted } from './spending.ts';

type Sms = Omit<Parameters<typeof sns.sendSms>[0], 'senderId' | 'maxPriceUsd'> & {
  /** Whether its cost was counted before it was ordered. */
  readonly isCounted?: boolean;
};

const senderOf = (kind: Spending) => () => {
  const { senderId, maxPriceUsd } = configuration().sms;
  return ({ isCounted = false, ...sms }: Sms) => {
    const send = () => sns.sendSms({ ...sms, senderId, maxPriceUsd });
    const micros = textCost(sms.to, segments(sms.text), configuration());
    return counted()({ spending: kind, micros }, send, isCounted);
  };
};

export const sendSms = /* @__PURE__ */ once(senderOf('texts'));
/** Messages that practices cause. */
export const sendAppointmentSms = /* @__PURE__ */ once(senderOf('appointments'));

/** @throws Fault `DeliveryFailed` when it certainly sent nothing and may be asked again, `MessageRefused` when it never will */
export type SendSms = ReturnType<typeof sendSms>;
