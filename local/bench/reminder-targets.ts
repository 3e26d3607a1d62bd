/** Targets of the reminder door: the time that it adds to a sign-up, and reminders that fall due together. */
import { addedOperations } from './added-operations.ts';
import { type DueReminders, ratePerSecond } from './due-reminders.ts';
import type { OneSignUp } from './one-sign-up.ts';
import type { ReminderDoor } from './reminder-door.ts';
import type { Target } from './targets.ts';

const perSecond = ({ messages, seconds }: DueReminders): number => messages / seconds;

export function reminderTargets(
  door: ReminderDoor,
  counted: { direct: readonly OneSignUp[]; reminder: readonly OneSignUp[] },
  due: DueReminders,
): Target[] {
  const operations = addedOperations(counted.direct, counted.reminder);
  return [
    { what: 'opening a link and matching, operations of the table', figure: operations, unit: '', most: 6 },
    { what: 'opening a link and matching', figure: door.added, unit: 'ms', most: 6 },
    {
      what: `reminders sent exactly once, of ${due.count} due together`,
      figure: due.sentOnce,
      unit: '',
      least: due.count,
    },
    { what: 'messages a second, as configured', figure: perSecond(due), unit: 'a second', most: ratePerSecond },
    { what: 'memory growth while they are sent', figure: due.memoryGrowth, unit: 'MB', most: 50 },
  ];
}
