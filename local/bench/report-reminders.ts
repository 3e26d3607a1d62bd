/** The report of the reminder door's figures. */
import { type DueReminders, ratePerSecond } from './due-reminders.ts';
import type { ReminderDoor } from './reminder-door.ts';
import { median, quantile } from './statistics.ts';

const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10);

/** @returns lines. */
export function reportReminders({ direct, reminder, added }: ReminderDoor, due: DueReminders): string[] {
  const { count, messages, sentOnce, seconds, processorMs, memoryGrowth } = due;
  const perSecond = messages / seconds;
  return [
    'Pairs, 1 at a time       median        p95',
    `  direct           ${ms(median(direct))} ${ms(quantile(direct, 0.95))}`,
    `  from a reminder  ${ms(median(reminder))} ${ms(quantile(reminder, 0.95))}    the median pair differs by ${added.toFixed(1)} ms`,
    `${count} reminders due together`,
    `  ${messages} messages in ${seconds.toFixed(1)} s: ${perSecond.toFixed(0)} a second where ${ratePerSecond} are allowed (${((100 * perSecond) / ratePerSecond).toFixed(0)} %)`,
    `  ${sentOnce} went out exactly once; ${processorMs.toFixed(1)} ms of processor time a message; memory grew by ${memoryGrowth.toFixed(0)} MB`,
  ];
}
