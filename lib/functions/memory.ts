/** Megabytes of each function, which also buy processor time. */
import type { FunctionName } from '../../lambdas/functions.ts';

/**
 * Argon2id is the one computation that a patient waits for, and the dispatchers' calls are bound by their processor: these
 * get a whole core (AWS Lambda Developer Guide, "Configure memory").
 */
const wholeCore: readonly FunctionName[] = ['start-sign-up', 'sign-in', 'dispatch-notices', 'dispatch-digests'];

/** Half a gigabyte loads the code in a fraction of a second. */
export const memoryOf = (name: FunctionName): number => (wholeCore.includes(name) ? 1769 : 512);
