/** A challenge as the API shows it: never more than whoever asked for it may know. */
import type * as z from 'zod/mini';
import type { Challenge, EmailChange, PhoneChange } from '../../core/account/challenge.ts';
import type { Configuration } from '../../core/configuration.ts';
import { resendAfter, sendsLeft } from '../../core/verification-code/resending.ts';
import type { challengeAnswer, changeAnswer } from './account-answers.ts';

const iso = (instant: number) => new Date(instant).toISOString();

function shown(challenge: Challenge, configuration: Configuration): z.output<typeof challengeAnswer>['challenge'] {
  const { id, send, sentTo, code } = challenge;
  const after = resendAfter(challenge, configuration);
  return {
    id,
    channel: send.channel,
    sentTo,
    length: code.length,
    expiresAt: iso(code.expiresAt ?? challenge.expiresAt),
    attemptsLeft: Math.max(0, configuration.code.maxAttempts - code.attempts),
    ...(after !== undefined && { resendAfter: iso(after) }),
    sendsLeft: sendsLeft(challenge, configuration),
  };
}

export const presentChallenge = (
  challenge: Challenge,
  configuration: Configuration,
): z.output<typeof challengeAnswer> => ({ challenge: shown(challenge, configuration) });

/** A change of phone or e-mail, until it is confirmed. */
export const presentChange = (
  change: EmailChange | PhoneChange,
  configuration: Configuration,
): z.output<typeof changeAnswer> => ({ change: shown(change, configuration) });
