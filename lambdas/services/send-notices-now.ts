/** Sends at once what an appointment has to say; what fails is due still, and the next minute's run sends it. */
import { described, log } from '../runtime/log.ts';
import { type NoticeContext, sendNotices } from './send-notices.ts';

/** After this no message is begun: a provider that hangs takes ten seconds more, and the function has twenty-five. */
const budgetMs = 10_000;

const noLink = () => Promise.reject(new Error('A cancellation has no link'));

/**
 * @param now when the call came
 * @param linkTo for whatever is no cancellation
 */
export async function sendNoticesNow(
  matter: NoticeContext,
  now: number,
  linkTo: (matter: NoticeContext) => Promise<string> = noLink,
): Promise<void> {
  try {
    await sendNotices(matter, now, { turn: async () => Date.now() - now < budgetMs, linkTo });
  } catch (error) {
    log('notices_failed', described(error));
  }
}
