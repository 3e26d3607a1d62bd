/** The reservation of a send within the limits. */
import * as services from '../services/reserve-send.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';
import { histories, signUps } from './stores/stores.ts';

export const reserve = /* @__PURE__ */ once(() =>
  services.reserve({ configuration: configuration(), histories: histories(), signUps: signUps() }),
);
