/** The report of the reminders' figures. */
import { type DueReminders, ratePerSecond } from './due-reminders.ts';

/** @returns lines. */
export function reportReminders(due: DueReminders): string[] {
  const { count, messages, sentOnce, seconds, processorMs, memoryGrowth } = due;
  const perSecond = messages / seconds;
  return [
    `${count} reminders due together`,
    `  ${messages} messages in ${seconds.toFixed(1)} s: ${perSecond.toFixed(0)} a second where ${ratePerSecond} are allowed (${((100 * perSecond) / ratePerSecond).toFixed(0)} %)`,
    `  ${sentOnce} went out exactly once; ${processorMs.toFixed(1)} ms of processor time a message; memory grew by ${memoryGrowth.toFixed(0)} MB`,
  ];
}
