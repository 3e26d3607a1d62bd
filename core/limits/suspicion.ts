/** Which limits a wrong answer reached: somebody may be guessing, and operators should hear of it. */
import type { Configuration } from '../configuration.ts';
import { isSprayed } from './global-history.ts';

type SuspectedLimit = 'ip.maxFailures24h' | 'global.failuresPerHour';

/**
 * @param ofCaller when the caller's latest wrong answers were typed, this one included
 * @param ofAnyone when anybody's were; epoch milliseconds, both
 */
export const reachedLimits = (
  ofCaller: readonly number[],
  ofAnyone: readonly number[],
  configuration: Configuration,
  now: number,
): SuspectedLimit[] => [
  ...(ofCaller.length >= configuration.ip.maxFailures24h ? (['ip.maxFailures24h'] as const) : []),
  ...(isSprayed({ failures: ofAnyone }, configuration, now) ? (['global.failuresPerHour'] as const) : []),
];
