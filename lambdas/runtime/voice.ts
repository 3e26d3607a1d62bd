/** Calls, from the stage's number, each counted at what it costs. */
import * as voice from '../../adapters/voice/end-user-messaging.ts';
import { callCost } from '../../core/limits/spend.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';
import { counted } from './spending.ts';

type Call = Omit<Parameters<typeof voice.placeCall>[0], 'originationIdentity'> & {
  /** Whether its cost was counted before it was ordered. */
  readonly isCounted?: boolean;
};

export const placeCall = /* @__PURE__ */ once(() => {
  const { originationIdentity } = configuration().voice;
  return ({ isCounted = false, ...call }: Call) => {
    const place = () => voice.placeCall({ ...call, originationIdentity });
    return counted()({ spending: 'calls', micros: callCost(call.to, configuration()) }, place, isCounted);
  };
});

/** @throws Fault `DeliveryFailed` when it certainly placed nothing and may be asked again, `MessageRefused` when it never will */
export type PlaceCall = ReturnType<typeof placeCall>;
