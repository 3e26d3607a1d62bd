/** Sends at once what an appointment has to say; what fails is due still, and the next minute's run sends it. */
import { described, log } from './log.ts';
import { sendNotices } from './send-notices.ts';

/** After this no message is begun: a provider that hangs takes ten seconds more, and the function has twenty-five. */
const budgetMs = 10_000;

export async function tellNow(matter: Parameters<typeof sendNotices>[0], now: number): Promise<void> {
  const start = performance.now();
  try {
    await sendNotices(matter, now, async () => performance.now() - start < budgetMs);
  } catch (error) {
    log('notices_failed', described(error));
  }
}
