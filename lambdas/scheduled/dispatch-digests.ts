/** Every minute: finds the practices whose digest is due, oldest first, and puts each on the queue. */
import type { DigestStore, DueDigest } from '../../adapters/dynamodb/booking/digest-store.ts';
import { mostAtOnce } from '../../adapters/queue/batch-queue.ts';
import type { DigestQueue } from '../../adapters/queue/digest-queue.ts';
import { digestLines, isLate } from '../../core/booking/digest.ts';
import type { Configuration } from '../../core/configuration.ts';
import { noticesBudgetMs } from '../functions.ts';
import { built } from '../runtime/built.ts';
import { type Clock, clock } from '../runtime/clock.ts';
import { configuration } from '../runtime/configuration.ts';
import { digestQueue } from '../runtime/digest-queue.ts';
import { described, log } from '../runtime/log.ts';
import { digests } from '../runtime/stores/digests.ts';
import { inGroups } from '../services/queues/in-groups.ts';

/** Groups that are on their way at the same time. */
const atOnce = 8;

interface Dependencies {
  readonly configuration: Pick<Configuration, 'booking'>;
  readonly digests: Pick<DigestStore, 'due' | 'ready' | 'onQueue' | 'offQueue'>;
  readonly queue: Pick<DigestQueue, 'send'>;
  readonly clock: Clock;
}

/** One e-mail holds no more; the line after them tells the sender that there are more. */
const asOrdered = ({ practiceId, keys }: DueDigest) => ({ practiceId, keys: keys.slice(0, digestLines + 1) });

/** @returns those that are not on the queue */
async function putOnQueue<Each>(queue: { send(all: Each[]): Promise<Each[]> }, all: Each[]): Promise<Each[]> {
  try {
    return all.length > 0 ? await queue.send(all) : [];
  } catch (error) {
    log('digest_failed', described(error));
    return all;
  }
}

/** Tells how many practices it looked at, and how many it could not put on the queue: they are due again at the next run. */
export const dispatchDigests =
  ({ configuration, digests, queue, clock }: Dependencies) =>
  async (): Promise<{ looked: number; failed: number }> => {
    const start = clock();
    let looked = 0;
    let failed = 0;

    async function dispatch(group: readonly DueDigest[]): Promise<void> {
      looked += group.length;
      for (const { since } of group) if (isLate(since, start, configuration)) log('digest_late');
      const ready = await digests.ready(group, start);
      // The mark comes before the message: otherwise the sender could end the mark before it is set.
      const marked = await Promise.all(ready.map(each => digests.onQueue(each.practiceId, start)));
      const missing = await putOnQueue(queue, ready.filter((_, n) => marked[n]).map(asOrdered));
      failed += missing.length;
      await Promise.all(missing.map(({ practiceId }) => digests.offQueue(practiceId)));
    }

    const groups = inGroups(digests.due(start), mostAtOnce);
    const work = async () => {
      for await (const group of groups) {
        try {
          await dispatch(group);
        } catch (error) {
          failed += group.length;
          log('digest_failed', described(error));
        }
        if (clock() - start > noticesBudgetMs) return;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return { looked, failed };
  };

export const handler = built(() =>
  dispatchDigests({ configuration: configuration(), digests: digests(), queue: digestQueue(), clock }),
);
