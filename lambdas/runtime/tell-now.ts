/** Sends at once what an appointment has to say; what fails is due still, and the next minute's run sends it. */
import { described, log } from './log.ts';
import { sendNotices } from './send-notices.ts';

/** After this no message is begun: a provider that hangs takes ten seconds more, and the function has twenty-five. */
const budgetMs = 10_000;

/** @param now when the call came */
export async function tellNow(matter: Parameters<typeof sendNotices>[0], now: number): Promise<void> {
  try {
    await sendNotices(matter, now, async () => Date.now() - now < budgetMs);
  } catch (error) {
    log('notices_failed', described(error));
  }
}
