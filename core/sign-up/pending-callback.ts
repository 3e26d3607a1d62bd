/** The callback that the workflow still waits for, read off the table. The reconciler makes up for it. */
import type { SignUp } from './sign-up.ts';
import { awaitsCode } from './transitions.ts';

export type CallbackOutcome =
  /** The phone is proven, and duplicates have not been looked for. */
  | 'verified'
  | 'no_duplicates'
  | 'account_exists'
  | 'ordered'
  | 'email_proven'
  | 'consented'
  | 'abandoned'
  | 'too_many_codes'
  | 'corrected'
  | 'retyped'
  | 'declined'
  | 'timed_out';

/** The outcome word that the waiting task should have been given, if any. */
export function pendingCallback({ status, task, send, reminder }: SignUp): CallbackOutcome | undefined {
  if (task?.state === 'DeliverCode') {
    if (status === 'code_accepted' || status === 'creating') return 'verified';
    if (awaitsCode(status) && send.status === 'ordered') return 'ordered';
  }
  if (task?.state === 'AwaitCorrection' && status === 'awaiting_correction' && reminder?.correction !== 'awaited')
    return reminder?.correction;
  if (task?.state === 'AwaitEmailProof' && (status === 'awaiting_consent' || status === 'creating'))
    return 'email_proven';
  return task?.state === 'AwaitConsent' && status === 'creating' ? 'consented' : undefined;
}
