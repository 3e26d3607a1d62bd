/** What all callers together did lately: one guess over many phones shows only here. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';

const hourMs = 3600 * 1000;

export interface EveryoneHistory {
  readonly version: number;
  /** When the latest wrong codes were typed; no more of them are kept than the limit needs. */
  readonly failures: readonly number[];
}

export const nobody: EveryoneHistory = { version: 0, failures: [] };

/** Whether so many codes were guessed wrong in the last hour that every new code must be long. */
export const isSprayed = (history: EveryoneHistory, { global }: Configuration, now: number): boolean =>
  history.failures.filter(at => at > now - hourMs).length >= global.failuresPerHour;
