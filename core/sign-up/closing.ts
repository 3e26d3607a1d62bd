/** The decision whether a sign-up ends or goes on: taken from the table when a wait is over. */
import type { RejectionReason } from '../messages/codes.ts';
import type { SignUp, Status } from './sign-up.ts';
import { isOver } from './transitions.ts';

/** Outcome words with which the workflow comes to Close. */
export type ClosingCause =
  | 'timed_out'
  | 'faulted'
  /** The provider refuses the number. */
  | 'undeliverable'
  /** No provider took the code as long as it would have lived. */
  | 'delivery_failed'
  | 'too_many_codes'
  | 'account_exists'
  | 'link_unusable'
  | 'declined'
  | 'abandoned';

/** `end`: write this status, then close · otherwise the outcome word with which the workflow goes on. */
export type Closing =
  | { readonly end: Extract<Status, 'rejected' | 'expired'>; readonly reason?: RejectionReason }
  | { readonly next: 'closed' | 'created' | 'consented' | 'verified' | 'ordered' | 'matching' | 'account_exists' };

/**
 * The table wins over the reason with which the workflow came: a patient who was in time is not lost because a callback was.
 * Only an existing account stops a consented sign-up. A fault stops nothing while there is time left, and nor does the end
 * of a wait. The workflow then waits again, until the sign-up itself expires. An e-mail that nobody proved by then stays with the
 * account that claims it, whose owner is told first.
 */
export function closing(signUp: SignUp, cause: ClosingCause, now: number): Closing {
  const { status, reminder } = signUp;
  if (status === 'completed') return { next: 'created' };
  if (isOver(status)) return { next: 'closed' };
  if (cause === 'account_exists' || cause === 'link_unusable') return { end: 'rejected', reason: cause };
  if (status === 'creating') return { next: 'consented' };
  const isDeclined = cause === 'declined' || reminder?.correction === 'declined';
  if (status === 'awaiting_correction' && (isDeclined || signUp.expiresAt <= now))
    return { end: 'rejected', reason: 'contact_differs' };
  const awaitsProof = status === 'awaiting_email_proof';
  if (signUp.expiresAt <= now) return awaitsProof ? { next: 'account_exists' } : { end: 'expired' };
  if (awaitsProof || status === 'code_accepted' || status === 'awaiting_consent') return { next: 'verified' };
  // A call that cannot be made takes nothing from a patient with the SMS.
  const isInHand = signUp.send.number > 1 && (signUp.code.expiresAt ?? 0) > now;
  const isUnsent = (cause === 'undeliverable' || cause === 'delivery_failed') && !isInHand;
  if (cause === 'too_many_codes' || isUnsent) return { end: 'rejected', reason: cause };
  return { next: status === 'matching' || status === 'awaiting_correction' ? 'matching' : 'ordered' };
}

/** Whether its time is over and nothing else ended it: only another sign-up helps. */
export const hasExpired = (signUp: SignUp, now: number): boolean =>
  signUp.status === 'expired' || (signUp.expiresAt <= now && endingOf(signUp, now)?.end === 'expired');

/** The end of a sign-up whose time is over, told before the workflow has written it; undefined when it goes on. */
export function endingOf(signUp: SignUp, now: number): Extract<Closing, { end: unknown }> | undefined {
  const closes = closing(signUp, 'timed_out', now);
  if ('end' in closes) return closes;
  return closes.next === 'account_exists' ? { end: 'rejected', reason: closes.next } : undefined;
}
