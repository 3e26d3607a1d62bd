/** The messages of a sign-up, each sent once. */
import * as services from '../services/sign-up-message.ts';
import { once } from './once.ts';
import { deliveries } from './stores/stores.ts';

export const sendOnce = /* @__PURE__ */ once(() => services.sendOnce({ deliveries: deliveries() }));
