/** POST /api/reminders/open: opens the link of a message; asks for the first letters of the name where that is the policy. */
import type { ReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import { timeZoneOf } from '../../core/practice/time-zone.ts';
import { initials, sameInitials } from '../../core/reminder/name-check.ts';
import { asksForName, isUsable, linkContext } from '../../core/reminder/reminder-link.ts';
import { sealPass } from '../../core/reminder/reminder-pass.ts';
import * as requests from '../contract/practice-requests.ts';
import type { CallWith, Reply } from '../http/api-call.ts';
import { practiceProblem } from '../http/problems/practice-problem.ts';
import { invalidInput, problem } from '../http/problems/problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { reminders } from '../runtime/stores/stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly reminders: Pick<ReminderStore, 'open' | 'countNameCheck'>;
}

export const openReminder =
  ({ configuration, keys, reminders }: Dependencies) =>
  async ({ body, now }: CallWith<typeof requests.openReminder>): Promise<Reply> => {
    const linked = await reminders.open(sha256(body.token));
    if (!linked?.practice || !linked.record) return practiceProblem('link_unusable');
    const { token, appointment, record, recordsSharingContact } = linked;
    if (!isUsable(token, appointment, configuration, now)) return practiceProblem('link_unusable');
    const { name, phone } = linked.practice;
    const practice = { name, phone };

    // A name without a letter has no initials that anybody could give.
    if (initials(record.lastName) !== '' && asksForName(linked.practice.nameCheck, recordsSharingContact)) {
      if (body.lastNameInitials === undefined) return { status: 200, body: { nameCheck: 'required', practice } };
      if (initials(body.lastNameInitials) === '')
        return invalidInput([{ field: 'lastNameInitials', code: 'invalid_name' }]);
      const { maxFailedNameChecks } = configuration.reminder;
      const isRight = sameInitials(body.lastNameInitials, record.lastName);
      // Counted before it is told: of many answers at once, no more than the limit are told theirs.
      const counted = await reminders.countNameCheck(appointment, isRight, maxFailedNameChecks);
      if (!counted.ok) return practiceProblem('link_unusable');
      if (!isRight) {
        const attemptsLeft = maxFailedNameChecks - counted.value.failedNameChecks;
        return attemptsLeft > 0 ? problem('wrong_initials', { attemptsLeft }) : practiceProblem('link_unusable');
      }
    }

    const timeZone = timeZoneOf(linked.practice, configuration);
    const context = { ...linkContext(token, appointment, linked.practice), timeZone };
    const reminderPass = sealPass(await keys(), context, now + 1000 * configuration.reminder.passSeconds);
    const { startsAt, practitioner } = appointment;
    const shown = { startsAt: new Date(startsAt).toISOString(), timeZone, practitioner };
    return { status: 200, body: { nameCheck: 'passed', reminderPass, practice, appointment: shown } };
  };

export const handler = route(requests.openReminder, openReminder, () => ({
  configuration: configuration(),
  keys: keys(),
  reminders: reminders(),
}));
