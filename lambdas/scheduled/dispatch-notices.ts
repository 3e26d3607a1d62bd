/** Every minute: finds the appointments with a message due, the oldest first, and puts each on the queue of every channel. */
import type { AppointmentStore, DueAppointment } from '../../adapters/dynamodb/appointment-store.ts';
import { mostAtOnce } from '../../adapters/queue/batch-queue.ts';
import type { NoticeQueue } from '../../adapters/queue/notice-queue.ts';
import type { NoticeChannel } from '../../core/practice/notices.ts';
import { noticesBudgetMs } from '../functions.ts';
import { built } from '../runtime/built.ts';
import { type Clock, clock } from '../runtime/clock.ts';
import { described, log } from '../runtime/log.ts';
import { noticeQueues } from '../runtime/notice-queues.ts';
import { appointments } from '../runtime/stores/practice-stores.ts';
import { inGroups } from '../services/queues/in-groups.ts';

/** Groups of ten that are on their way at the same time. */
const atOnce = 8;

/**
 * How long a dispatched appointment waits before it is due once more, should its message have been lost: longer than messages
 * wait on a queue at the load of docs/capacity.md. Claims keep one that is there twice from going out twice.
 */
const againAfterMs = 3_600_000;

interface Dependencies {
  readonly appointments: Pick<AppointmentStore, 'due' | 'dispatched'>;
  readonly queues: Readonly<Record<NoticeChannel, Pick<NoticeQueue, 'send'>>>;
  readonly clock: Clock;
}

/** @returns those that are not on every queue */
async function putOnQueues({ queues }: Dependencies, group: readonly DueAppointment[]): Promise<Set<DueAppointment>> {
  const missing = await Promise.all(
    Object.values(queues).map(async queue => {
      try {
        return await queue.send(group);
      } catch (error) {
        log('notices_failed', described(error));
        return group;
      }
    }),
  );
  return new Set(missing.flat());
}

/** Tells how many appointments it looked at, and how many it could not put on every queue: they are due again at the next run. */
export const dispatchNotices =
  (dependencies: Dependencies) => async (): Promise<{ looked: number; failed: number }> => {
    const { appointments, clock } = dependencies;
    const start = clock();
    let looked = 0;
    let failed = 0;
    const groups = inGroups(appointments.due(start), mostAtOnce);
    const work = async () => {
      for await (const group of groups) {
        looked += group.length;
        const missing = await putOnQueues(dependencies, group);
        failed += missing.size;
        await Promise.all(
          group
            .filter(each => !missing.has(each))
            // One that cannot be moved is dispatched once more by the next run.
            .map(each => appointments.dispatched(each, start + againAfterMs).catch(noteFailure)),
        );
        if (clock() - start > noticesBudgetMs) return;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return { looked, failed };
  };

const noteFailure = (error: unknown) => log('notices_failed', described(error));

export const handler = built(() => dispatchNotices({ appointments: appointments(), queues: noticeQueues(), clock }));
