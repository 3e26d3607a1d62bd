/** The items of a caller: its own, and that of the site around it, where that is another. */
import type { Configuration } from '../../../core/configuration.ts';
import { siteOf } from '../../../core/limits/caller-digest.ts';
import { ofSite } from '../../../core/limits/callers.ts';
import { callerHistoryKey, type Key } from '../keys.ts';

export interface CallerItem {
  readonly name: 'caller' | 'site';
  readonly key: Key;
  /** The limits that this item is held to. */
  readonly limits: Configuration;
}

/** The digests that a caller is counted under. */
export function callerNames(callerDigest: string): readonly (readonly [CallerItem['name'], string])[] {
  const site = siteOf(callerDigest);
  return [['caller', callerDigest], ...(site === callerDigest ? [] : ([['site', site]] as const))];
}

export const callerItems = (callerDigest: string, configuration: Configuration): readonly CallerItem[] =>
  callerNames(callerDigest).map(([name, digest]) => ({
    ...{ name, key: callerHistoryKey(digest) },
    limits: name === 'site' ? ofSite(configuration) : configuration,
  }));

/** By the names of the items. */
export const named = <T>(entries: readonly (readonly [CallerItem['name'], T])[]) =>
  Object.fromEntries(entries) as Partial<Record<CallerItem['name'], T>>;
