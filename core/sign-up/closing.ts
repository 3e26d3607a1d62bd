/** How a sign-up ends, or goes on after all: decided from the table when a wait is over. */
import type { RejectionReason } from '../messages/codes.ts';
import type { SignUp, Status } from './sign-up.ts';
import { isOver } from './transitions.ts';

/** Outcome words with which the workflow comes to Close. */
export type ClosingCause =
  | 'timed_out'
  | 'faulted'
  | 'undeliverable'
  | 'too_many_codes'
  | 'account_exists'
  | 'abandoned';

/** `end`: write this status, then close · otherwise the outcome word with which the workflow goes on. */
export type Closing =
  | { readonly end: Extract<Status, 'rejected' | 'expired'>; readonly reason?: RejectionReason }
  | { readonly goOn: 'closed' | 'created' | 'consented' | 'verified' | 'ordered' };

/**
 * Nobody who was in time is lost because a callback was: what the table says wins over why the workflow came here.
 * Only an existing account stops a consented sign-up; a fault stops nothing while there is time left.
 */
export function closing(signUp: SignUp, cause: ClosingCause, now: number): Closing {
  const { status } = signUp;
  if (status === 'completed') return { goOn: 'created' };
  if (isOver(status)) return { goOn: 'closed' };
  if (cause === 'account_exists') return { end: 'rejected', reason: 'account_exists' };
  if (status === 'creating') return { goOn: 'consented' };
  if (signUp.expiresAt <= now) return { end: 'expired' };
  if (status === 'code_accepted') return { goOn: 'verified' };
  if (status === 'awaiting_consent') return cause === 'faulted' ? { goOn: 'verified' } : { end: 'expired' };
  if (cause === 'undeliverable' || cause === 'too_many_codes') return { end: 'rejected', reason: cause };
  return cause === 'faulted' || signUp.send.status !== 'sent' ? { goOn: 'ordered' } : { end: 'expired' };
}
