/** The counting of what messages cost. */
import * as services from '../services/limits/spending.ts';
import { clock } from './clock.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';
import { spends } from './stores/stores.ts';

export const counted = /* @__PURE__ */ once(() => services.counted({ spends: spends(), clock }));
export const admit = /* @__PURE__ */ once(() => services.admit({ configuration: configuration(), spends: spends() }));
