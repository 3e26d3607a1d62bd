/** The time and the channel of another send, for codes of any purpose. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';
import type { SendOrder, VerificationCode } from './verification-code.ts';

export type ResendRefusal =
  | { readonly code: 'too_many_codes' | 'invalid_channel' }
  | { readonly code: 'too_soon'; readonly retryAfterSeconds: number };

interface Sent<By extends string> {
  readonly send: SendOrder<By>;
  readonly code: VerificationCode;
}

/** Sends of one sign-up or challenge at most: the first, and one after each waiting time. */
export const maxSends = ({ code }: Configuration): number => 1 + code.resendAfterSeconds.length;

/** An order that was held back was never sent: whoever asks for it asks for the same send. */
export const nextSendNumber = ({ number, status }: SendOrder<string>): number =>
  status === 'held' ? number : number + 1;

/** The number of times that the code may still be asked for. */
export const sendsLeft = ({ send }: Pick<Sent<string>, 'send'>, configuration: Configuration): number =>
  maxSends(configuration) + 1 - nextSendNumber(send);

/** Milliseconds between two sends at the least. */
const shortestWait = ({ code }: Configuration): number => 1000 * (code.resendAfterSeconds[0] ?? 0);

/**
 * Epoch milliseconds from which the code may be asked for again; undefined when it was asked for often enough. The waits grow
 * as long as a code can be answered. A patient without one waits for the shortest only: it is no use to anybody to wait longer
 * than a code lives.
 */
export function resendAfter({ send, code }: Sent<string>, configuration: Configuration): number | undefined {
  if (send.status === 'held') return send.at;
  const { resendAfterSeconds, maxAttempts } = configuration.code;
  const seconds = resendAfterSeconds[send.number - 1];
  if (seconds === undefined) return undefined;
  const after = send.at + 1000 * seconds;
  const diesAt = code.attempts >= maxAttempts ? send.at : (code.expiresAt ?? after);
  return Math.min(after, Math.max(diesAt, send.at + shortestWait(configuration)));
}

/**
 * Whether the next send carries the code of the last one, with its expiry and its attempts: it can be answered until another
 * one may be asked for.
 */
export const isSentAgain = (
  { code }: { readonly code: VerificationCode },
  configuration: Configuration,
  now: number,
): boolean =>
  code.attempts < configuration.code.maxAttempts &&
  (code.expiresAt === undefined || code.expiresAt >= now + shortestWait(configuration));

/**
 * The code of the next send: the same while it lives long enough, unless its length was escalated.
 * @param fresh drawn in case it is a new one, of the length that the limits reserved
 */
export const nextCode = (
  sent: { readonly code: VerificationCode },
  fresh: Pick<VerificationCode, 'id' | 'length'>,
  configuration: Configuration,
  now: number,
): VerificationCode =>
  isSentAgain(sent, configuration, now) && sent.code.length === fresh.length
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
