/** Why an answer to the verification code was not even compared. */
import type { Configuration } from '../configuration.ts';
import type { SignUp } from './sign-up.ts';
import { awaitsCode } from './transitions.ts';

export type AttemptRefusal = 'not_awaiting_code' | 'code_expired' | 'too_many_attempts' | 'invalid_code';

/** Reads the reason off the sign-up as it was when the attempt could not be counted. */
export function whyNotCounted(
  signUp: SignUp,
  typed: string,
  { code: { maxAttempts } }: Configuration,
  now: number,
): AttemptRefusal {
  const { code } = signUp;
  if (!awaitsCode(signUp.status) || code.expiresAt === undefined) return 'not_awaiting_code';
  if (code.attempts >= maxAttempts) return 'too_many_attempts';
  if (code.expiresAt <= now || signUp.expiresAt <= now) return 'code_expired';
  return typed.length === code.length ? 'not_awaiting_code' : 'invalid_code';
}
