/** Every minute: sends the confirmations and reminders that are due, at the provider's rate, a page in memory at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import { dueNotices } from '../../core/practice/notices.ts';
import type { Practice } from '../../core/practice/practice.ts';
import { configuration } from '../runtime/configuration.ts';
import { described, log } from '../runtime/log.ts';
import { appointments, practices, records } from '../runtime/practice-stores.ts';
import { linkTo } from '../services/notice-link.ts';
import { sendNotices } from '../services/send-notices.ts';

/**
 * After this no message is begun: a provider that hangs takes ten seconds, and the function ends after fifty-five. What is
 * left is still due when the next run begins, a minute after this one did.
 */
const budgetMs = 40_000;
const atOnce = 8;

export async function handler(): Promise<{ looked: number; failed: number }> {
  const start = Date.now();
  const interval = 1000 / configuration.reminder.ratePerSecond;
  let nextAt = start;
  const isTimeUp = () => Date.now() - start > budgetMs;
  const turn = async () => {
    if (isTimeUp()) return false;
    nextAt = Math.max(nextAt + interval, Date.now());
    await pause(Math.max(0, nextAt - Date.now()));
    return true;
  };
  const known = new Map<string, Promise<Practice | undefined>>();
  const practiceOf = (id: string) => {
    const practice = known.get(id) ?? practices.get(id);
    known.set(id, practice);
    return practice;
  };

  let looked = 0;
  let failed = 0;
  const due = appointments.due(start);
  const work = async () => {
    for await (const name of due) {
      looked++;
      try {
        const [appointment, practice] = await Promise.all([appointments.get(name), practiceOf(name.practiceId)]);
        const record = appointment && (await records.get(name.practiceId, appointment.recordId));
        if (!appointment) continue;
        if (practice && record) await sendNotices({ appointment, practice, record }, Date.now(), { turn, linkTo });
        // Erased meanwhile: there is nobody to tell.
        else await appointments.noticesSent(appointment, dueNotices(appointment, start), start);
      } catch (error) {
        failed++;
        log('notices_failed', described(error));
      }
      if (isTimeUp()) return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { looked, failed };
}
