/** The messages that were sent for a sign-up, or failed. An operator needs them to answer "nothing came". */
import type { Channel } from '../verification-code/verification-code.ts';

/** Messages of a sign-up beside its code, of which the last may be an SMS; each is an attribute of its item. */
export type SignUpMessage =
  | 'welcome'
  | 'lostSlotNotice'
  | 'ownerNotice'
  | 'secondOwnerNotice'
  | 'correctionNotice'
  | 'resumeNotice';

/** One request to a provider. */
export interface Send {
  readonly message: 'code' | SignUpMessage;
  readonly channel: Channel | 'email';
  /** Epoch milliseconds. */
  readonly at: number;
  /**
   * - `sent`: the provider took it
   * - `unconfirmed`: it may have, and no answer came
   * - `failed`: it did not, and may another time
   * - `refused`: it does not take this message
   */
  readonly outcome: 'sent' | 'unconfirmed' | 'failed' | 'refused';
  /** The provider's own id, under which its delivery logs tell the message's fate. */
  readonly messageId?: string | undefined;
}
