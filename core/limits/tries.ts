/** Tries that one key made lately: how they are slowed, and when they are used up. Instants are epoch milliseconds. */
import { err, ok, type Result } from '../result.ts';

export interface Tries {
  readonly count: number;
  readonly lastAt: number;
}

export const noTries: Tries = { count: 0, lastAt: 0 };

/** From this many tries on, each waits so long after the one before. */
interface Step {
  readonly from: number;
  readonly waitSeconds: number;
}

/** The steps rise; below the first one nobody waits. */
export interface Pace {
  /** The window restarts at the last try, so that its edge cannot be used twice. */
  readonly windowSeconds: number;
  readonly steps: readonly Step[];
}

/** Tries at or before this instant count no more. */
export const windowStart = ({ windowSeconds }: Pace, now: number): number => now - 1000 * windowSeconds;

/** The number of tries that still count. */
export const recentTries = ({ count, lastAt }: Tries, pace: Pace, now: number): number =>
  lastAt <= windowStart(pace, now) ? 0 : count;

/** The wait after the last of so many tries, in seconds. */
export const waitAfter = (count: number, { steps }: Pace): number =>
  steps.findLast(({ from }) => count >= from)?.waitSeconds ?? 0;

/** Whether the next try may be made. @returns seconds to wait when it comes too soon */
export function mayTry(tries: Tries, pace: Pace, now: number): Result<void, { readonly retryAfterSeconds: number }> {
  const allowedAt = tries.lastAt + 1000 * waitAfter(recentTries(tries, pace, now), pace);
  return allowedAt <= now ? ok(undefined) : err({ retryAfterSeconds: Math.ceil((allowedAt - now) / 1000) });
}
