/** Sends at once what an appointment has to say; what fails is due still, and the next minute's run sends it. */
import { described, log } from './log.ts';
import { sendNotices } from './send-notices.ts';

export async function tellNow(matter: Parameters<typeof sendNotices>[0], now: number): Promise<void> {
  try {
    await sendNotices(matter, now, async () => undefined);
  } catch (error) {
    log('notices_failed', described(error));
  }
}
