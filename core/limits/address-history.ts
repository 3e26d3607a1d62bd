/** What came from one network address lately; a clinic or a family shares one. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

export interface AddressHistory {
  readonly version: number;
  /** When sign-ups of the last hour started. */
  readonly signUps: readonly number[];
  /** When the latest wrong codes were typed; no more of them are kept than the limit needs. */
  readonly failures: readonly number[];
  /** Short codes that may still be answered, as `shortCodeEntry` writes them. */
  readonly shortCodes: ReadonlySet<string>;
}

export const unknownAddress: AddressHistory = { version: 0, signUps: [], failures: [], shortCodes: new Set() };

/** One outstanding short code; made from what the sign-up knows, so that proving the phone can strike it off. */
export const shortCodeEntry = (signUpId: string, drawnAt: number): string => `${drawnAt}#${signUpId}`;

const isOutstanding = (entry: string, { code }: Configuration, now: number): boolean =>
  Number.parseInt(entry, 10) + 1000 * code.ttlSeconds > now;

/** Adds the start of one sign-up. @returns seconds to wait when this address has started too many */
export function withSignUp(
  history: AddressHistory,
  { ip }: Configuration,
  now: number,
): Result<AddressHistory, { retryAfterSeconds: number }> {
  const signUps = history.signUps.filter(at => at > now - hourMs);
  if (signUps.length < ip.signUpsPerHour) return ok({ ...history, signUps: [...signUps, now] });
  const freesAt = (signUps[signUps.length - ip.signUpsPerHour] ?? now) + hourMs;
  return err({ retryAfterSeconds: Math.ceil((freesAt - now) / 1000) });
}

/** Whether this address may be given one more short code, or only longer ones (promises: escalated, not refused). */
export function mayHoldShortCode(history: AddressHistory, configuration: Configuration, now: number): boolean {
  const { ip } = configuration;
  const failures = history.failures.filter(at => at > now - dayMs).length;
  const outstanding = [...history.shortCodes].filter(entry => isOutstanding(entry, configuration, now)).length;
  return failures < ip.maxFailures24h && outstanding < ip.outstandingShortCodes;
}

/** Adds one outstanding short code and strikes off those that nobody can answer any more. */
export function withShortCode(
  history: AddressHistory,
  entry: string,
  configuration: Configuration,
  now: number,
): AddressHistory {
  const outstanding = [...history.shortCodes].filter(known => isOutstanding(known, configuration, now));
  return { ...history, shortCodes: new Set([...outstanding, entry]) };
}
