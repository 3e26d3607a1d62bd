/** The messages and calls of each number that received something. */
import type { OutboxMessage } from '../../aws/outbox-message.ts';

export interface Thread {
  /** E.164. */
  readonly phone: string;
  /** Newest last, as a phone shows them. */
  readonly messages: readonly OutboxMessage[];
}

/** @param messages newest first. @returns the thread that received something last first. */
export function threadsOf(messages: readonly OutboxMessage[]): Thread[] {
  const byPhone = Map.groupBy(
    messages.filter(({ channel }) => channel !== 'email'),
    ({ to }) => to,
  );
  return [...byPhone].map(([phone, newestFirst]) => ({ phone, messages: newestFirst.toReversed() }));
}

/** @returns the code that an SMS begins with, if it brings one. */
export const codeOf = ({ channel, text }: OutboxMessage): string | undefined =>
  channel === 'sms' ? /^\d{3,8}\b/.exec(text)?.[0] : undefined;
