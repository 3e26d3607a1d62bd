/** Why an answer to the verification code was not even compared. */
import type { Configuration } from '../configuration.ts';
import { type CodeRefusal, codeRefusal } from '../verification-code/answer.ts';
import { hasExpired } from './closing.ts';
import type { SignUp } from './sign-up.ts';
import { awaitsCode } from './transitions.ts';

export type AttemptRefusal = CodeRefusal | 'not_awaiting_code' | 'sign_up_expired';

/** Reads the reason off the sign-up as it was when the attempt could not be counted. */
export function whyNotCounted(
  signUp: SignUp,
  typed: string,
  { code: { maxAttempts } }: Configuration,
  now: number,
): AttemptRefusal {
  const { code, status, expiresAt: endsAt } = signUp;
  if (hasExpired(signUp, now)) return 'sign_up_expired';
  if (!awaitsCode(status) || code.expiresAt === undefined) return 'not_awaiting_code';
  return codeRefusal(code, typed, { maxAttempts, endsAt }, now) ?? 'not_awaiting_code';
}
