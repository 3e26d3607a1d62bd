/** Paces the messages of one run of a function: the providers take so many a second, and a run has an end. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../runtime/clock.ts';

interface Pace {
  readonly clock: Clock;
  /** Between two messages of this run. */
  readonly intervalMs: number;
  /** After so much of the run no message is begun. */
  readonly budgetMs: number;
}

/** Waits for one message's turn; false once the run has no time left. */
export type Turn = () => Promise<boolean>;

/** @param start when the run began, in epoch milliseconds */
export function pacer({ clock, intervalMs, budgetMs }: Pace, start: number): Turn {
  let nextAt = start;
  return async () => {
    if (clock() - start > budgetMs) return false;
    nextAt = Math.max(nextAt + intervalMs, clock());
    await pause(Math.max(0, nextAt - clock()));
    return true;
  };
}
