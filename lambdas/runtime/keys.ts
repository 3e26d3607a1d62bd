/** The keys of this stage. */
import { keySource } from '../../adapters/secrets/keys.ts';
import { variable } from './environment.ts';

export const keys = keySource(variable('SECRET_ID'));
