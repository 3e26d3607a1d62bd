/** Sends to one phone that follow a right password, or come from a session. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';

const dayMs = 24 * 3600 * 1000;

/** The times of these sends in the last 24 hours; their item counts its changes. */
export interface OwnSends {
  readonly version: number;
  readonly sends: readonly number[];
}

export const noOwnSends: OwnSends = { version: 0, sends: [] };

/** Adds one send. Sends that strangers asked for do not count here. @returns seconds to wait when the day's are used up */
export function withOwnSend(
  { version, sends }: OwnSends,
  { challenge }: Configuration,
  now: number,
): Result<OwnSends, { readonly retryAfterSeconds: number }> {
  const recent = sends.filter(at => at > now - dayMs);
  if (recent.length < challenge.maxOwnSends24h) return ok({ version, sends: [...recent, now] });
  const freesAt = (recent.toSorted((a, b) => a - b).at(-challenge.maxOwnSends24h) ?? now) + dayMs;
  return err({ retryAfterSeconds: Math.ceil((freesAt - now) / 1000) });
}
