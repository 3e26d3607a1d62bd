/** The events of `GET /local/events`; types only, so that the page shares them. */
import type { OutboxMessage } from './aws/outbox-message.ts';
import type { WatchedSignUp } from './workflow/watched-sign-up.ts';

/** Everything that is to be seen, newest first: the first event, so that a reader who was away catches up. */
export interface LiveState {
  readonly messages: readonly OutboxMessage[];
  readonly signUps: readonly WatchedSignUp[];
}

/** Data of the stream's events by their names. */
export interface LiveEvents {
  state: LiveState;
  message: OutboxMessage;
  /** A call whose code was typed. */
  used: OutboxMessage;
  signUps: readonly WatchedSignUp[];
}
