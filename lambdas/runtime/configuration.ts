/** The stage's configuration, validated once at cold start. */
import { parseConfiguration } from '../../core/configuration.ts';
import { variable } from './environment.ts';

export const configuration = parseConfiguration(JSON.parse(variable('CONFIGURATION')));
