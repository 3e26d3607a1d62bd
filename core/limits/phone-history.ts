/** The latest events of one phone, across sign-ups, codes, channels and callers. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';

const dayMs = 24 * 3600 * 1000;

export interface PhoneHistory {
  readonly version: number;
  /** Sends of the last 24 hours, with the digest of the caller that asked. */
  readonly sends: readonly { readonly at: number; readonly caller: string }[];
  /** Wrong guesses at codes of any length; counted before anybody is told. */
  readonly failures: number;
  /** Those among them at codes of the short length. */
  readonly shortFailures: number;
  /** The window restarts here, so that its edge cannot be used twice. */
  readonly lastGuessAt: number;
}

export const unknownPhone: PhoneHistory = { version: 0, sends: [], failures: 0, shortFailures: 0, lastGuessAt: 0 };

/** Epoch milliseconds before which failures count no more. */
export const failureWindowStart = ({ phone }: Configuration, now: number): number => now - phone.windowDays * dayMs;

/** Failures that still count. */
export function recentFailures(history: PhoneHistory, configuration: Configuration, now: number) {
  const lapsed = history.lastGuessAt < failureWindowStart(configuration, now);
  return lapsed ? { all: 0, short: 0 } : { all: history.failures, short: history.shortFailures };
}

/**
 * Adds one send to the history. The last send of a day is kept for a caller that has not rung this phone yet. So a stranger
 * cannot use up the owner's sends (requirement X22).
 * @returns seconds to wait when nothing may be sent now
 */
export function withSend(
  history: PhoneHistory,
  caller: string,
  { phone }: Configuration,
  now: number,
): Result<PhoneHistory, { retryAfterSeconds: number }> {
  const sendsAt = (at: number) => history.sends.filter(send => send.at > at - dayMs);
  const isFree = (sends: PhoneHistory['sends']) => {
    const keptBack = sends.some(send => send.caller === caller) && phone.maxSends24h > 1 ? 1 : 0;
    return sends.length < phone.maxSends24h - keptBack;
  };
  const sends = sendsAt(now);
  if (isFree(sends)) return ok({ ...history, sends: [...sends, { at: now, caller }] });
  // Time alone changes the answer: a send lapses. The caller's own last send takes the reserved one with it.
  const freesAt = sends.map(({ at }) => at + dayMs).find(at => isFree(sendsAt(at))) ?? now + dayMs;
  return err({ retryAfterSeconds: Math.ceil((freesAt - now) / 1000) });
}
