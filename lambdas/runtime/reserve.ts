/** The reservation of a send within the limits. */
import { provenSignUps } from '../../adapters/dynamodb/sign-up/proven-sign-ups.ts';
import * as services from '../services/reserve-send.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';
import { histories, table } from './stores/stores.ts';

export const reserve = /* @__PURE__ */ once(() =>
  services.reserve({ configuration: configuration(), histories: histories(), proven: provenSignUps(table()) }),
);
