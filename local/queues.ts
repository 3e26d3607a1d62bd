/** The queues on this machine, each with the function that takes work off it, as the stacks connect them. */
import type { Configuration } from '../core/configuration.ts';
import { sendingPlan } from '../core/practice/sending-plan.ts';
import type { EventName } from '../lambdas/functions.ts';
import type { LocalQueue } from './aws/sqs.ts';

/** One process is no fleet: more senders at once would only wait for each other, and fill its memory. */
const mostAtOnce = 3;

type Invoke = (name: string, event: unknown) => Promise<unknown>;

/** By the names at the end of their addresses. */
export function localQueues(
  { booking, reminder }: Configuration,
  invoke: Invoke,
): Readonly<Record<string, LocalQueue>> {
  const takenBy = (name: EventName) => (event: object) => invoke(name, event);
  const paced = (name: EventName, rate: number): LocalQueue => {
    const { senders, batchSize } = sendingPlan(rate);
    return { consume: takenBy(name), batchSize, atOnce: Math.min(senders, mostAtOnce) };
  };
  return {
    orders: { consume: takenBy('send-orders'), batchSize: 1, atOnce: 10 },
    'notice-emails': paced('send-notice-emails', reminder.emailsPerSecond),
    'notice-texts': paced('send-notice-texts', reminder.textsPerSecond),
    digests: paced('send-digests', booking.digestsPerSecond),
  };
}
