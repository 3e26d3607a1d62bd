/**
 * Sends an appointment's pending messages at once. A message that fails is still due, and the next minute's run sends it.
 */
import type { NoticeChannel } from '../../core/practice/notices.ts';
import type { Clock } from '../runtime/clock.ts';
import { described, log } from '../runtime/log.ts';
import type { LinkTo } from './notice-link.ts';
import type { NoticeContext, SendNotices } from './send-notices.ts';

/** After this no message is begun: a provider that hangs takes ten seconds more, and the function has twenty-five. */
const budgetMs = 10_000;

const noLink = () => Promise.reject(new Error('A cancellation has no link'));

interface Dependencies {
  readonly sendNotices: SendNotices;
  readonly clock: Clock;
}

/** @param linkTo for every message but a cancellation */
export const sendNoticesNow =
  ({ sendNotices, clock }: Dependencies, linkTo: LinkTo = noLink) =>
  /** @param now when the call came. @returns the channels over which a message was dropped */
  async (about: NoticeContext, now: number): Promise<readonly NoticeChannel[]> => {
    const dropped: NoticeChannel[] = [];
    try {
      const turn = async () => clock() - now < budgetMs;
      await sendNotices(about, now, { turn, linkTo, dropped: channel => dropped.push(channel) });
    } catch (error) {
      log('notices_failed', described(error));
    }
    return dropped;
  };

export type SendNoticesNow = ReturnType<typeof sendNoticesNow>;
