/** A change of phone or e-mail as the API shows it, until it is confirmed. */
import type * as z from 'zod/mini';
import type { EmailChange, PhoneChange } from '../../core/account/challenge.ts';
import type { Configuration } from '../../core/configuration.ts';
import type { changeAnswer } from './account-answers.ts';

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
