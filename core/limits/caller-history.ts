/** The latest events of one network caller; a clinic or a family shares one. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';
import type { Spent } from './site-spend.ts';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

/** Entries of a caller, as `callerEntry` writes them: sets, so that adding one stands in nobody's way. */
export interface CallerEntries {
  /** Sends that were asked for here: the first of each sign-up, those to another phone, and those that came again. */
  readonly signUps: ReadonlySet<string>;
  /** Short codes that may still be answered. */
  readonly shortCodes: ReadonlySet<string>;
}

export interface CallerHistory extends CallerEntries {
  /** The times of the latest wrong codes, the latest first; at least as many of them are kept as the limits need. */
  readonly failures: readonly number[];
  readonly spent: Spent;
}

export const unknownCaller: CallerHistory = {
  signUps: new Set(),
  failures: [],
  shortCodes: new Set(),
  spent: new Map(),
};

/** The charge of a send to its caller. */
export interface CallerCharge extends CallerEntries {
  /** Of the message, in millionths of a US dollar. */
  readonly cost: number;
}

/** One sign-up or short code of a caller. */
export const callerEntry = (signUpId: string, at: number): string => `${at}#${signUpId}`;

const signUpIdOf = (entry: string): string => entry.slice(entry.indexOf('#') + 1);
const instantOf = (entry: string): number => Number.parseInt(entry, 10);
const later = (entries: ReadonlySet<string>, than: number): string[] =>
  [...entries].filter(entry => instantOf(entry) > than);
const notLater = (entries: ReadonlySet<string>, than: number): ReadonlySet<string> =>
  new Set([...entries].filter(entry => instantOf(entry) <= than));

const deadCodesUpTo = ({ code }: Configuration, now: number): number => now - 1000 * code.ttlSeconds;

/** Whether the caller may start this sign-up, or has done so already. @returns seconds to wait when it started too many */
export function mayStart(
  { signUps }: CallerEntries,
  entry: string,
  { ip }: Configuration,
  now: number,
): Result<void, { retryAfterSeconds: number }> {
  if (signUps.has(entry)) return ok(undefined);
  const starts = later(signUps, now - hourMs).map(instantOf);
  if (starts.length < ip.signUpsPerHour) return ok(undefined);
  const freesAt = (starts.sort((a, b) => b - a)[ip.signUpsPerHour - 1] ?? now) + hourMs;
  return err({ retryAfterSeconds: Math.ceil((freesAt - now) / 1000) });
}

/** Instants up to which wrong codes count no more. */
export const failuresCountAfter = (now: number): number => now - dayMs;

/** Whether so many wrong codes came from here that no short one is compared any more. */
export const hasGuessed = ({ failures }: Pick<CallerHistory, 'failures'>, { ip }: Configuration, now: number) =>
  failures.filter(at => at > failuresCountAfter(now)).length >= ip.maxFailures24h;

/**
 * Whether this caller has room for this short code, or only for longer ones: limits escalate and never refuse. A code that it
 * has already is not counted against it.
 */
export function mayHoldShortCode(
  { shortCodes }: CallerEntries,
  entry: string,
  configuration: Configuration,
  now: number,
): boolean {
  const outstanding = later(shortCodes, deadCodesUpTo(configuration, now)).length;
  return shortCodes.has(entry) || outstanding < configuration.ip.outstandingShortCodes;
}

/**
 * Ids of the sign-ups whose short codes leave this caller no other; none while there is room. Some of them may be answered
 * by now: nobody takes a code off the list until the room is needed.
 */
export function signUpsAtLimit(
  { shortCodes }: CallerEntries,
  configuration: Configuration,
  now: number,
): readonly string[] {
  const outstanding = later(shortCodes, deadCodesUpTo(configuration, now));
  if (outstanding.length < configuration.ip.outstandingShortCodes) return [];
  return [...new Set(outstanding.map(signUpIdOf))];
}

/** The caller's short codes that belong to these sign-ups. */
export const shortCodesOf = ({ shortCodes }: CallerEntries, signUpIds: readonly string[]): ReadonlySet<string> =>
  new Set([...shortCodes].filter(entry => signUpIds.includes(signUpIdOf(entry))));

/** Entries that count no more: sign-ups of an hour ago, and codes that nobody can answer. */
export const lapsed = (
  { signUps, shortCodes }: CallerEntries,
  configuration: Configuration,
  now: number,
): CallerEntries => ({
  signUps: notLater(signUps, now - hourMs),
  shortCodes: notLater(shortCodes, deadCodesUpTo(configuration, now)),
});
