/** The stage's configuration, validated once. */
import { parseConfiguration } from '../../core/configuration.ts';
import { variable } from './environment.ts';
import { once } from './once.ts';

export const configuration = /* @__PURE__ */ once(() => parseConfiguration(JSON.parse(variable('CONFIGURATION'))));
