/** The tries of a caller, and of its site where that is another: read, counted and taken back together. */
import { type CallerTries, paceOfSite } from '../../../core/limits/caller-tries.ts';
import { networksPerBudget } from '../../../core/limits/callers.ts';
import { noTries, type Pace } from '../../../core/limits/tries.ts';
import { countedTry, refundedTry, triesTtl } from '../account/paced-tries.ts';
import { callerTriesKey } from '../keys.ts';
import { triesRow } from '../rows/session.ts';
import type { Lookup } from '../table.ts';
import { update } from '../writes.ts';
import { callerNames, named } from './caller-items.ts';

/** The kind of try. */
type At = Parameters<typeof callerTriesKey>[1];

const itemsOf = (callerDigest: string, at: At) =>
  callerNames(callerDigest).map(([name, digest]) => ({ name, key: callerTriesKey(digest, at) }));

export const callerTriesKeys = (callerDigest: string, at: At) => itemsOf(callerDigest, at).map(({ key }) => key);

export const callerTriesIn = (found: Lookup, callerDigest: string, at: At): CallerTries => ({
  caller: noTries,
  ...named(itemsOf(callerDigest, at).map(({ name, key }) => [name, found(key, triesRow) ?? noTries])),
});

/** One more try. @param most from so many tries of a network on, none is counted */
export const countedTries = (
  callerDigest: string,
  at: At,
  known: CallerTries,
  { pace, most }: { readonly pace: Pace; readonly most?: number },
  now: number,
) =>
  named(
    itemsOf(callerDigest, at).map(({ name, key }) => {
      const isSite = name === 'site';
      const counting = {
        known: known[name] ?? noTries,
        pace: isSite ? paceOfSite(pace) : pace,
        ...(most !== undefined && { most: isSite ? networksPerBudget * most : most }),
      };
      return [name, update(key, countedTry(counting, now, triesTtl(pace, now)))];
    }),
  );

/** The try was no failure. */
export const refundedTries = (callerDigest: string, at: At) =>
  named(itemsOf(callerDigest, at).map(({ name, key }) => [name, update(key, refundedTry)]));
