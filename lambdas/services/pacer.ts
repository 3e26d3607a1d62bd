/** Paces the messages of one run of a scheduled function: the providers take so many a second, and a run has an end. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Configuration } from '../../core/configuration.ts';
import { noticesBudgetMs } from '../functions.ts';
import type { Clock } from '../runtime/clock.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'reminder'>;
  readonly clock: Clock;
}

/**
 * Waits for one message's turn after another; false once the run has no time left.
 * @param start when the run began, in epoch milliseconds
 */
export function pacer({ configuration, clock }: Dependencies, start: number) {
  const interval = 1000 / configuration.reminder.ratePerSecond;
  let nextAt = start;
  const isTimeUp = () => clock() - start > noticesBudgetMs;
  const turn = async () => {
    if (isTimeUp()) return false;
    nextAt = Math.max(nextAt + interval, clock());
    await pause(Math.max(0, nextAt - clock()));
    return true;
  };
  return { isTimeUp, turn };
}
