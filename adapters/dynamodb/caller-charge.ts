/** The charge of a send to its caller: entries of a set, added within the limits however many come at once. */
import type { Configuration } from '../../core/configuration.ts';
import type { CallerCharge, CallerEntries, CallerHistory } from '../../core/limits/caller-history.ts';
import { lapsedCounters, siteBudget, spentCounters } from '../../core/limits/site-spend.ts';
import { type Change, either, hasFewerThan, isAbsent, isAtMost } from './expression.ts';

const daySeconds = 24 * 3600;

/** Epoch seconds; a day's slack, since nothing may be forgotten early. */
export const historyTtl = (now: number, days: number) => Math.floor(now / 1000) + (days + 1) * daySeconds;

/** DynamoDB knows no empty sets. */
export const filled = (entries: CallerEntries): Partial<CallerEntries> => ({
  ...(entries.signUps.size > 0 && { signUps: entries.signUps }),
  ...(entries.shortCodes.size > 0 && { shortCodes: entries.shortCodes }),
});

/** The entries of a charge, without those that the caller is known to have; undefined when none is left. */
export function callerCharge(
  known: CallerHistory,
  { signUps, shortCodes, cost }: CallerCharge,
  { ip, spend }: Pick<Configuration, 'ip' | 'spend'>,
  now: number,
): Change | undefined {
  const add = filled({ signUps: without(known.signUps, signUps), shortCodes: without(known.shortCodes, shortCodes) });
  if (!add.signUps && !add.shortCodes) return undefined;
  // The entry of a charge and its cost are written together: a known entry has cost already.
  const isCosting = cost > 0 && add.signUps !== undefined;
  const [counters, budget] = [spentCounters(now), siteBudget({ spend })];
  return {
    set: { ttl: historyTtl(now, 1) },
    add,
    ...(isCosting && {
      count: { [counters.hour]: cost, [counters.day]: cost },
      remove: lapsedCounters(known.spent, now),
    }),
    when: [
      ...(add.signUps ? [hasFewerThan('signUps', ip.signUpsPerHour)] : []),
      ...(add.shortCodes ? [hasFewerThan('shortCodes', ip.outstandingShortCodes)] : []),
      // A wrong answer since the decision may have made codes longer.
      ...(add.shortCodes ? [hasFewerThan('failures', known.failures.length + 1)] : []),
      ...(isCosting ? [hasLeft(counters.hour, budget.hour - cost), hasLeft(counters.day, budget.day - cost)] : []),
    ],
  };
}

const hasLeft = (counter: string, most: number) => either(isAbsent(counter), isAtMost(counter, most));

const without = (known: ReadonlySet<string>, entries: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...entries].filter(entry => !known.has(entry)));
