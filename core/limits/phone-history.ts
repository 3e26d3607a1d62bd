/** The latest events of one phone, across sign-ups, codes, channels and callers. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';

const dayMs = 24 * 3600 * 1000;

export interface PhoneHistory {
  readonly version: number;
  /** Sends of the last 24 hours, with the digest of the site that asked. */
  readonly sends: readonly { readonly at: number; readonly caller: string }[];
  /** The site that asked for this phone before any other. */
  readonly firstFrom?: string;
  /** The site where the phone was proven last: its owner is better known there than where it came up first. */
  readonly provenFrom?: string;
  /** Wrong guesses at codes of any length; counted before anybody is told. */
  readonly failures: number;
  /** Those among them at codes of the short length. */
  readonly shortFailures: number;
  /** The window restarts here, so that its edge cannot be used twice. */
  readonly lastGuessAt: number;
  /** Times at which a sign-up with it found an account, the latest first; at least as many of them as the limit needs. */
  readonly lookUps: readonly number[];
}

export const unknownPhone: PhoneHistory = {
  version: 0,
  sends: [],
  failures: 0,
  shortFailures: 0,
  lastGuessAt: 0,
  lookUps: [],
};

/** Epoch milliseconds before which failures count no more. */
export const failureWindowStart = ({ phone }: Configuration, now: number): number => now - phone.windowDays * dayMs;

/** Failures that still count. */
export function recentFailures(history: PhoneHistory, configuration: Configuration, now: number) {
  const lapsed = history.lastGuessAt < failureWindowStart(configuration, now);
  return lapsed ? { all: 0, short: 0 } : { all: history.failures, short: history.shortFailures };
}

/** Of the shared sends, those that are kept back for the site that the phone is known at. */
const keptBack = ({ maxSends24h }: Configuration['phone']): number => Math.max(0, Math.min(2, maxSends24h - 2));

/** Sends beyond the first of each site. */
const shared = (sends: PhoneHistory['sends']): number => sends.length - new Set(sends.map(({ caller }) => caller)).size;

/**
 * Whether one more send of this site fits those of a day. Its first is its own; beyond it all sites share `maxSends24h`.
 * Sites that the phone is not known at leave some of both budgets, so that a stranger neither keeps the owner out at home
 * nor anywhere else (requirements X22, X29).
 */
function fits(sends: PhoneHistory['sends'], site: string, known: string, limits: Configuration['phone']): boolean {
  const isFirst = sends.every(({ caller }) => caller !== site);
  const has = (among: PhoneHistory['sends'], kept: number) =>
    among.length < limits.maxSendsInAll24h - kept && (isFirst || shared(among) < limits.maxSends24h - kept);
  const ofStrangers = () => sends.filter(({ caller }) => caller !== known);
  return has(sends, 0) && (site === known || has(ofStrangers(), keptBack(limits)));
}

/**
 * Adds one send to the history.
 * @returns seconds to wait when nothing may be sent now
 */
export function withSend(
  history: PhoneHistory,
  site: string,
  { phone }: Configuration,
  now: number,
): Result<PhoneHistory, { retryAfterSeconds: number }> {
  const sendsAt = (at: number) => history.sends.filter(send => send.at > at - dayMs);
  const { firstFrom = site, provenFrom } = history;
  const isFree = (sends: PhoneHistory['sends']) => fits(sends, site, provenFrom ?? firstFrom, phone);
  const sends = sendsAt(now);
  if (isFree(sends)) return ok({ ...history, firstFrom, sends: [...sends, { at: now, caller: site }] });
  // Time alone changes the answer: a send lapses.
  const freesAt = sends.map(({ at }) => at + dayMs).find(at => isFree(sendsAt(at))) ?? now + dayMs;
  return err({ retryAfterSeconds: Math.ceil((freesAt - now) / 1000) });
}
