/** Text messages, with the stage's sender and price. */
import * as sns from '../../adapters/sms/sns.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';

export const sendSms = /* @__PURE__ */ once(() => {
  const { senderId, maxPriceUsd } = configuration().sms;
  return (sms: Omit<Parameters<typeof sns.sendSms>[0], 'senderId' | 'maxPriceUsd'>) =>
    sns.sendSms({ ...sms, senderId, maxPriceUsd });
});

/** @throws Fault `DeliveryFailed` when it certainly sent nothing and may be asked again, `MessageRefused` when it never will */
export type SendSms = ReturnType<typeof sendSms>;
