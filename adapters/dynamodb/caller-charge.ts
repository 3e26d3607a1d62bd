/** The charge of a send to its caller: entries of a set, added within the limits however many come at once. */
import type { Configuration } from '../../core/configuration.ts';
import type { CallerEntries, CallerHistory } from '../../core/limits/caller-history.ts';
import { type Change, hasFewerThan } from './expression.ts';

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
  { signUps, shortCodes }: CallerEntries,
  { ip }: Pick<Configuration, 'ip'>,
  now: number,
): Change | undefined {
  const add = filled({ signUps: without(known.signUps, signUps), shortCodes: without(known.shortCodes, shortCodes) });
  if (!add.signUps && !add.shortCodes) return undefined;
  return {
    set: { ttl: historyTtl(now, 1) },
    add,
    when: [
      ...(add.signUps ? [hasFewerThan('signUps', ip.signUpsPerHour)] : []),
      ...(add.shortCodes ? [hasFewerThan('shortCodes', ip.outstandingShortCodes)] : []),
      // A wrong answer since the decision may have made codes longer.
      ...(add.shortCodes ? [hasFewerThan('failures', known.failures.length + 1)] : []),
    ],
  };
}

const without = (known: ReadonlySet<string>, entries: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...entries].filter(entry => !known.has(entry)));
