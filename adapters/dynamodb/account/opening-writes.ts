/** The writes that open an account, beside the account itself, and the meaning of their refusal. */
import type { Account } from '../../../core/account/account.ts';
import type { ReminderContext } from '../../../core/reminder/reminder-pass.ts';
import type { BookingWrite, NewRecordWrite } from '../booking/booking-writes.ts';
import { either, is, isAbsent, isPresent } from '../expression.ts';
import { accountRecordKey, appointmentKey, recordKey } from '../keys.ts';
import type { Refusal } from '../operations/refused-items.ts';
import { markerRow } from '../rows/account.ts';
import { appointmentRow, patientRecordRow } from '../rows/practice.ts';
import { signUpRow } from '../rows/sign-up.ts';
import { insert, update } from '../writes.ts';

/**
 * `created`: by this call or an earlier one · `account_exists`: somebody owns the phone · `email_owned`: somebody has the e-mail, or
 * had it a moment ago · `not_ready`: not consented.
 */
export type Creation = 'created' | 'account_exists' | 'email_owned' | 'link_unusable' | 'not_ready';

/** The writes of a creation; the last three only from a reminder, and those of a booking only with a slot. */
export type CreationWrite =
  | BookingWrite
  | NewRecordWrite
  | 'account'
  | 'credential'
  | 'phone'
  | 'email'
  | 'claimant'
  | `notice ${string}`
  | 'terms'
  | 'privacyNotice'
  | 'signUp'
  | 'record'
  | 'appointment'
  | 'link';

/** The reminder with the appointment as the table has it, when it was changed since and nothing else stands in the way. */
export function asItIsNow(
  reminder: ReminderContext | undefined,
  refusal: Refusal<CreationWrite>,
): ReminderContext | undefined {
  if (!reminder || !refusal.isOnly('appointment')) return undefined;
  const appointment = refusal.item('appointment', appointmentRow);
  if (appointment?.status !== 'given' || appointment.recordId !== reminder.recordId) return undefined;
  if (appointment.linkUsedAt !== undefined) return undefined;
  const { startsAt, practitioner } = appointment;
  return { ...reminder, startsAt, practitioner };
}

/**
 * Links the account to the patient record, whose details must still be those that the patient typed, and ends the
 * appointment's links (requirements C4 and D1).
 */
export const toLink = (
  { id, phone }: Pick<Account, 'id' | 'phone'>,
  { practiceId, recordId, appointmentId, startsAt, practitioner }: ReminderContext,
  emailKey: string,
  now: number,
) => ({
  record: update(recordKey(practiceId, recordId), {
    set: { accountId: id },
    when: [
      isPresent('pk'),
      isAbsent('accountId'),
      either(isPresent('phone'), isPresent('emailKey')),
      either(isAbsent('phone'), is('phone', phone ?? '')),
      either(isAbsent('emailKey'), is('emailKey', emailKey)),
    ],
  }),
  appointment: update(appointmentKey(practiceId, appointmentId), {
    set: { linkUsedAt: now },
    when: [
      ...[is('status', 'given'), is('recordId', recordId), isAbsent('linkUsedAt')],
      // The patient is shown the appointment as it is at this moment, not as the link showed it.
      ...[is('startsAt', startsAt), is('practitioner', practitioner)],
    ],
  }),
  link: insert({ ...accountRecordKey(id, practiceId, recordId), practiceId, recordId }),
});

const bookingNames = ['slot', 'booked', 'newRecord', 'recordLink'] as const;

/** The sign-up may still be completed: its slot alone stood in the way, which its patient gave back meanwhile. */
const hasLetGo = (refusal: Refusal<CreationWrite>): boolean => refusal.item('signUp', signUpRow)?.status === 'creating';

export function whyNot(refusal: Refusal<CreationWrite>, { id: accountId }: Account): Creation | 'slot_gone' {
  if (refusal.has('account')) return 'created';
  const isOwnedByAnother = (marker: 'phone' | 'email') =>
    refusal.has(marker) && refusal.item(marker, markerRow)?.accountId !== accountId;
  if (isOwnedByAnother('phone')) return 'account_exists';
  if (isOwnedByAnother('email') || refusal.has('claimant')) return 'email_owned';
  if (hasLetGo(refusal)) return 'slot_gone';
  if (bookingNames.some(name => refusal.has(name)) && !refusal.has('signUp')) return 'slot_gone';
  if (refusal.item('record', patientRecordRow)?.accountId !== undefined) return 'account_exists';
  return (['record', 'appointment', 'link'] as const).some(name => refusal.has(name)) ? 'link_unusable' : 'not_ready';
}
