/** POST /api/me/records: links the record of a reminder to the account, when the details match (requirement D1). */
import type { RecordLinkStore } from '../../../adapters/dynamodb/account/record-link-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { keyedDigest } from '../../../core/keyed-digest.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import { matches, typedContact } from '../../../core/reminder/matching.ts';
import { type ReminderContext, readPass } from '../../../core/reminder/reminder-pass.ts';
import type { Session } from '../../../core/session/session.ts';
import * as requests from '../../contract/account-requests.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { practiceProblem } from '../../http/problems/practice-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { signUpProblem } from '../../http/problems/sign-up-problem.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';
import { recordLinks } from '../../runtime/stores/own-appointments.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly keys: KeySource;
  readonly recordLinks: Pick<RecordLinkStore, 'before' | 'countComparison' | 'link'>;
}

/** Whether links of this generation still open anything. */
const isOpen = (
  appointment: Appointment | undefined,
  { recordId, linkGeneration }: ReminderContext,
): appointment is Appointment =>
  appointment?.status === 'given' &&
  appointment.recordId === recordId &&
  appointment.linkGeneration === linkGeneration &&
  appointment.linkUsedAt === undefined;

async function link(
  { configuration, keys, recordLinks }: Dependencies,
  accountId: string,
  context: ReminderContext,
  now: number,
): Promise<Reply | 'stale'> {
  const { account, appointment, record } = await recordLinks.before(accountId, context);
  if (!account) return accountProblem('not_signed_in');
  const linked = {
    status: 201,
    body: { record: { practice: { id: context.practiceId, name: context.practice.name } } },
  };
  // The same request again, or another appointment of the same record.
  if (record?.accountId === accountId) return linked;
  if (!record || !isOpen(appointment, context)) return practiceProblem('link_unusable');
  const typed = typedContact({ phone: account.phone ?? '', email: account.email ?? '' });
  const isMatch = matches(typed, record);
  const comparison = {
    detailsDigest: keyedDigest(await keys(), 'details', `${typed.phone}:${typed.emailKey}`),
    isMatch,
    limit: configuration.reminder.maxMismatches,
  };
  if (!(await recordLinks.countComparison(accountId, context, comparison, now)))
    return practiceProblem('link_unusable');
  if (!isMatch) return signUpProblem('contact_differs');
  // Another account has it: what matched is told no more than that the link is over.
  if (record.accountId !== undefined) return practiceProblem('link_unusable');
  const { startsAt, practitioner } = appointment;
  const asItIs = { ...context, startsAt, practitioner };
  return (await recordLinks.link(account, asItIs, typed.emailKey, now)) ? linked : 'stale';
}

export const linkRecord =
  (dependencies: Dependencies) =>
  async ({ body, now }: CallWith<typeof requests.linkRecord>, { accountId }: Session): Promise<Reply> => {
    const pass = readPass(await dependencies.keys(), body.reminderPass);
    if (!pass || pass.expiresAt <= now) return invalidInput([{ field: 'reminderPass', code: 'invalid_reminder_pass' }]);
    return decide(() => link(dependencies, accountId, pass.context, now));
  };

export const handler = sessionRoute(requests.linkRecord, linkRecord, () => ({
  configuration: configuration(),
  sessions: sessions(),
  keys: keys(),
  recordLinks: recordLinks(),
}));
