/** When a code may be sent again, over which channel, and whether it must be a new one. */
import type { Configuration } from '../configuration.ts';
import { err, ok, type Result } from '../result.ts';
import type { Channel } from '../verification-code/verification-code.ts';
import { channelsFor } from './channels.ts';
import type { SignUp } from './sign-up.ts';
import { awaitsCode } from './transitions.ts';

type ResendRefusal =
  | { readonly code: 'not_awaiting_code' | 'too_many_codes' | 'invalid_channel' }
  | { readonly code: 'too_soon'; readonly retryAfterSeconds: number };

/** Sends that one sign-up has at most: the first, and one after each waiting time. */
export const maxSends = ({ code }: Configuration): number => 1 + code.resendAfterSeconds.length;

/** Epoch milliseconds from which the code may be asked for again; undefined when it was asked for often enough. */
export function resendAfter(signUp: SignUp, { code }: Configuration): number | undefined {
  const seconds = code.resendAfterSeconds[signUp.send.number - 1];
  return seconds === undefined ? undefined : signUp.send.at + 1000 * seconds;
}

/** Whether the code that was sent can still be answered; a resend within its life keeps it, its expiry and its attempts. */
export const isAlive = ({ code }: SignUp, { code: { maxAttempts } }: Configuration, now: number): boolean =>
  code.attempts < maxAttempts && (code.expiresAt === undefined || code.expiresAt > now);

/** Decides on the wish for another send. @returns the channel to use */
export function nextSend(
  signUp: SignUp,
  wish: Channel | undefined,
  configuration: Configuration,
  now: number,
): Result<Channel, ResendRefusal> {
  if (!awaitsCode(signUp.status) || !signUp.contact || signUp.expiresAt <= now)
    return err({ code: 'not_awaiting_code' });
  if (wish && !channelsFor(signUp.contact).includes(wish)) return err({ code: 'invalid_channel' });
  const after = resendAfter(signUp, configuration);
  if (after === undefined) return err({ code: 'too_many_codes' });
  if (after > now) return err({ code: 'too_soon', retryAfterSeconds: Math.ceil((after - now) / 1000) });
  return ok(wish ?? signUp.send.channel);
}
