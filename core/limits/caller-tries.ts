/** Tries from one network and from the site around it: an IPv6 /48 has ten times the pace of each /64 in it. */
import { err, ok, type Result } from '../result.ts';
import { networksPerBudget } from './callers.ts';
import { mayTry, type Pace, type Tries } from './tries.ts';

export interface CallerTries {
  readonly caller: Tries;
  /** Absent for an IPv4 address, which is its own site. */
  readonly site?: Tries;
}

/** Ten times as many tries, ten times as fast. */
export const paceOfSite = ({ windowSeconds, steps }: Pace): Pace => ({
  windowSeconds,
  steps: steps.map(({ from, waitSeconds }) => ({
    from: networksPerBudget * from,
    waitSeconds: waitSeconds / networksPerBudget,
  })),
});

/** Whether the next try may be made from here. @returns seconds to wait when network or site tried too often */
export function mayTryFrom(
  { caller, site }: CallerTries,
  pace: Pace,
  now: number,
): Result<void, { readonly retryAfterSeconds: number }> {
  const turns = [mayTry(caller, pace, now), ...(site ? [mayTry(site, paceOfSite(pace), now)] : [])];
  const waits = turns.flatMap(turn => (turn.ok ? [] : [turn.error.retryAfterSeconds]));
  return waits.length === 0 ? ok(undefined) : err({ retryAfterSeconds: Math.max(...waits) });
}
