/** The time and the channel of another send, for codes of any purpose. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';
import type { SendOrder, VerificationCode } from './verification-code.ts';

export type ResendRefusal =
  | { readonly code: 'too_many_codes' | 'invalid_channel' }
  | { readonly code: 'too_soon'; readonly retryAfterSeconds: number };

interface Sent<By extends string> {
  readonly send: SendOrder<By>;
}

/** Sends of one sign-up or challenge at most: the first, and one after each waiting time. */
export const maxSends = ({ code }: Configuration): number => 1 + code.resendAfterSeconds.length;

/** Epoch milliseconds from which the code may be asked for again; undefined when it was asked for often enough. */
export function resendAfter({ send }: Sent<string>, { code }: Configuration): number | undefined {
  const seconds = code.resendAfterSeconds[send.number - 1];
  return seconds === undefined ? undefined : send.at + 1000 * seconds;
}

/** Whether the code that was sent can still be answered. A resend within its life keeps it, its expiry and its attempts. */
export const isAlive = (
  { code }: { readonly code: VerificationCode },
  { code: { maxAttempts } }: Configuration,
  now: number,
): boolean => code.attempts < maxAttempts && (code.expiresAt === undefined || code.expiresAt > now);

/**
 * The code of the next send: the same while somebody can answer it, unless its length was escalated.
 * @param fresh drawn in case it is a new one, of the length that the limits reserved
 */
export const nextCode = (
  sent: { readonly code: VerificationCode },
  fresh: Pick<VerificationCode, 'id' | 'length'>,
  configuration: Configuration,
  now: number,
): VerificationCode =>
  isAlive(sent, configuration, now) && sent.code.length === fresh.length
    ? sent.code
    : { ...fresh, attempts: 0, drawnAt: now };

/** The channel of the next send: the one that was asked for, else the one before. */
export function nextChannel<By extends string>(
  sent: Sent<By>,
  channels: readonly By[],
  requested: By | undefined,
  configuration: Configuration,
  now: number,
): Result<By, ResendRefusal> {
  if (requested && !channels.includes(requested)) return err({ code: 'invalid_channel' });
  const after = resendAfter(sent, configuration);
  if (after === undefined) return err({ code: 'too_many_codes' });
  if (after > now) return err({ code: 'too_soon', retryAfterSeconds: Math.ceil((after - now) / 1000) });
  return ok(requested ?? sent.send.channel);
}
