/** Puts notices that are written on the queue, so that they go out at once. */
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import { described, log } from '../../runtime/log.ts';

interface Dependencies {
  readonly orders: Pick<OrderQueue, 'send'>;
}

/** A message that does not reach the queue is due all the same, and goes out a minute or two later. */
export const orderNotices =
  ({ orders }: Dependencies) =>
  async (notices: readonly AccountNotice[]): Promise<void> => {
    const sent = await Promise.allSettled(notices.map(({ id }) => orders.send({ kind: 'notice', noticeId: id })));
    for (const outcome of sent) if (outcome.status === 'rejected') log('order_lost', described(outcome.reason));
  };
