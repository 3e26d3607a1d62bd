/** The keys of this stage. */
import { keySource } from '../../adapters/secrets/keys.ts';
import type { Keys } from '../../core/keyed-digest.ts';
import { variable } from './environment.ts';
import { once } from './once.ts';

/** Reads the keys when they are first asked for. @throws what reading the secret throws */
export type KeySource = () => Promise<Keys>;

export const keys = /* @__PURE__ */ once((): KeySource => keySource(variable('SECRET_ID')));
