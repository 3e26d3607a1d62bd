/** Targets of the reminder door: the operations that it adds to a sign-up, and reminders that fall due together. */
import { addedOperations } from '../cost/added-operations.ts';
import type { OneSignUp } from '../cost/one-sign-up.ts';
import type { Target } from '../targets.ts';

import { type DueReminders, ratePerSecond } from './due-reminders.ts';

const perSecond = ({ messages, seconds }: DueReminders): number => messages / seconds;

export function reminderTargets(
  counted: { direct: readonly OneSignUp[]; reminder: readonly OneSignUp[] },
  due: DueReminders,
): Target[] {
  const operations = addedOperations(counted.direct, counted.reminder);
  return [
    { what: 'opening a link and matching, operations of the table', figure: operations, unit: '', most: 6 },
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
