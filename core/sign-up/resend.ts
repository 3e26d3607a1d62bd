/** Whether a sign-up's code may be sent again, and over which channel. */
import type { Configuration } from '../configuration.ts';
import { err, type Result } from '../result.ts';
import { nextChannel, type ResendRefusal } from '../verification-code/resending.ts';
import type { Channel } from '../verification-code/verification-code.ts';
import { channelsFor } from './channels.ts';
import { hasExpired } from './closing.ts';
import type { SignUp } from './sign-up.ts';
import { awaitsCode } from './transitions.ts';

/** Decides on the request for another send. @returns the channel to use */
export function nextSend(
  signUp: SignUp,
  requested: Channel | undefined,
  configuration: Configuration,
  now: number,
): Result<Channel, ResendRefusal | { readonly code: 'not_awaiting_code' | 'sign_up_expired' }> {
  if (hasExpired(signUp, now)) return err({ code: 'sign_up_expired' });
  if (!awaitsCode(signUp.status) || !signUp.contact || signUp.expiresAt <= now)
    return err({ code: 'not_awaiting_code' });
  return nextChannel(signUp, channelsFor(signUp.contact), requested, configuration, now);
}
