/** A challenge as the API shows it: never more than whoever asked for it may know. */
import type * as z from 'zod/mini';
import type { Challenge, EmailChange, PhoneChange } from '../../core/account/challenge.ts';
import type { Configuration } from '../../core/configuration.ts';
import { resendAfter, sendsLeft } from '../../core/verification-code/resending.ts';
import type { challengeAnswer, changeAnswer } from './account-answers.ts';

const iso = (instant: number) => new Date(instant).toISOString();

export function presentChallenge(challenge: Challenge, configuration: Configuration): z.output<typeof challengeAnswer> {
  const { id, send, sentTo, code } = challenge;
  const after = resendAfter(challenge, configuration);
  return {
    challenge: {
      id,
      channel: send.channel,
      sentTo,
      length: code.length,
      expiresAt: iso(code.expiresAt ?? challenge.expiresAt),
      attemptsLeft: Math.max(0, configuration.code.maxAttempts - code.attempts),
      ...(after !== undefined && { resendAfter: iso(after) }),
      sendsLeft: sendsLeft(challenge, configuration),
    },
  };
}

/** A change of phone or e-mail, until it is confirmed. */
export function presentChange(
  { id, send, sentTo, code, expiresAt }: EmailChange | PhoneChange,
  { code: { maxAttempts } }: Configuration,
): z.output<typeof changeAnswer> {
  return {
    change: {
      ...{ id, channel: send.channel, sentTo, length: code.length },
      expiresAt: new Date(code.expiresAt ?? expiresAt).toISOString(),
      attemptsLeft: Math.max(0, maxAttempts - code.attempts),
    },
  };
}
