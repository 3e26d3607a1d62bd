/**
 * The latest events of all callers together: one guess over many phones shows only here. Instants are epoch milliseconds.
 */
import type { Configuration } from '../configuration.ts';

const hourMs = 3600 * 1000;

export interface GlobalHistory {
  /** When the latest wrong codes were typed; at least as many of them are kept as the limit needs. */
  readonly failures: readonly number[];
}

export const nobody: GlobalHistory = { failures: [] };

/** Whether so many codes were guessed wrong in the last hour that every new code must be long. */
export const isSprayed = (history: GlobalHistory, { global }: Configuration, now: number): boolean =>
  history.failures.filter(at => at > now - hourMs).length >= global.failuresPerHour;
