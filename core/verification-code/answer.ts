/** The reason for which an answer to a code was not even compared, for codes of any purpose. */
import type { VerificationCode } from './verification-code.ts';

export type CodeRefusal = 'code_expired' | 'too_many_attempts' | 'invalid_code';

/**
 * @param endsAt the end of the wait for the code, in epoch milliseconds
 * @returns undefined when nothing is wrong with code or answer
 */
export function codeRefusal(
  code: VerificationCode,
  typed: string,
  { maxAttempts, endsAt }: { readonly maxAttempts: number; readonly endsAt: number },
  now: number,
): CodeRefusal | undefined {
  if (code.attempts >= maxAttempts) return 'too_many_attempts';
  if ((code.expiresAt ?? 0) <= now || endsAt <= now) return 'code_expired';
  return typed.length === code.length ? undefined : 'invalid_code';
}
