/** The way in which a code is brought to a phone. */
import * as services from '../services/send-code.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';
import { sendSms } from './sms.ts';
import { placeCall } from './voice.ts';

export const sendCode = /* @__PURE__ */ once(() =>
  services.sendCode({ configuration: configuration(), sendSms: sendSms(), placeCall: placeCall() }),
);
