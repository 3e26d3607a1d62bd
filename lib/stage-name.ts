/** The name of a stage: the names of its stacks begin with it, and so do those of their log groups and alarms. */
import type { Configuration } from '../core/configuration.ts';

/** `sign-up-production` */
export const stageName = ({ stage }: Pick<Configuration, 'stage'>): string => `sign-up-${stage}`;
