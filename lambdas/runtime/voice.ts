/** Calls, from the stage's number. */
import * as voice from '../../adapters/voice/end-user-messaging.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';

export const placeCall = /* @__PURE__ */ once(() => {
  const { originationIdentity } = configuration().voice;
  return (call: Omit<Parameters<typeof voice.placeCall>[0], 'originationIdentity'>) =>
    voice.placeCall({ ...call, originationIdentity });
});

/** @throws Fault `DeliveryFailed` when it certainly placed nothing and may be asked again, `MessageRefused` when it never will */
export type PlaceCall = ReturnType<typeof placeCall>;
