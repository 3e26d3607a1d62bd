/** The meaning of an answer to the verification code, once it was counted. */
import type { Configuration } from '../configuration.ts';
import { sameSecret } from '../keyed-digest.ts';
import { maxSends } from '../verification-code/resending.ts';
import { codeDigits } from '../verification-code/verification-code.ts';
import type { SignUp } from './sign-up.ts';

/** `not_awaiting_code`: the sign-up ended meanwhile · `isLast`: no attempt is left, and no code can be sent any more. */
export type JudgedAnswer =
  | { readonly outcome: 'right' | 'not_awaiting_code' }
  | { readonly outcome: 'wrong'; readonly attemptsLeft: number; readonly isLast: boolean };

/**
 * @param signUp as it is with the answer counted
 * @param codeKey the secret that codes are derived with
 */
export function judgeAnswer(
  { contact, code, send }: SignUp,
  typed: string,
  codeKey: Uint8Array,
  configuration: Configuration,
): JudgedAnswer {
  if (!contact) return { outcome: 'not_awaiting_code' };
  if (sameSecret(codeDigits(codeKey, code, contact.phone), typed)) return { outcome: 'right' };
  const attemptsLeft = Math.max(0, configuration.code.maxAttempts - code.attempts);
  return { outcome: 'wrong', attemptsLeft, isLast: attemptsLeft === 0 && send.number >= maxSends(configuration) };
}
