/** Accounts that the holder of a phone found by signing up: each is a look-up at somebody's e-mail. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';

const dayMs = 24 * 3600 * 1000;

/** Look-ups up to then count no more. */
export const lookUpsCountAfter = (now: number): number => now - dayMs;

/**
 * @param lookUps when they were, the latest first
 * @returns seconds until the phone may find an account again, undefined when it may now
 */
export function waitForLookUp(
  lookUps: readonly number[],
  { phone }: Pick<Configuration, 'phone'>,
  now: number,
): number | undefined {
  const deciding = lookUps[phone.maxLookUps24h - 1];
  if (deciding === undefined || deciding <= lookUpsCountAfter(now)) return undefined;
  return Math.ceil((deciding + dayMs - now) / 1000);
}
