/** The writes that make an appointment of a hold, for a transaction that does more than that. */
import type { Account } from '../../../core/account/account.ts';
import { bookedAppointment, bookedRecord, type Telling } from '../../../core/booking/booked.ts';
import type { Patient } from '../../../core/booking/patient.ts';
import type { PlannedBooking } from '../../../core/booking/planned-booking.ts';
import { slotMoves } from '../../../core/booking/slot-moves.ts';
import { nextNotice } from '../../../core/practice/notices.ts';
import { digestDueKeys, noticeDueKeys, recordDueKeys } from '../due/due-keys.ts';
import { is } from '../expression.ts';
import {
  accountRecordKey,
  agendaKey,
  appointmentKey,
  contactRecordsKey,
  recordAppointmentKey,
  recordKey,
  slotKey,
} from '../keys.ts';
import { insert, put, update, type Write } from '../writes.ts';
import { endOf } from './agenda-writes.ts';
import { slotChange } from './slot-change.ts';

/** These stand in the way when the slot is lost. */
export type BookingWrite = 'slot' | 'booked' | 'ofRecord' | 'agenda';
export type NewRecordWrite = 'newRecord' | 'recordLink' | 'recordOfPhone' | 'recordOfEmail';

/** The slot is still its hold's, or free again, and ends when the patient was shown that it ends. */
export function bookSlot(
  { holdId, about, appointmentId }: Pick<PlannedBooking, 'holdId' | 'about' | 'appointmentId'>,
  now: number,
): Write {
  const { when = [], ...booked } = slotChange(slotMoves.book(appointmentId, holdId, now));
  return update(slotKey(about), { ...booked, when: [...when, is('endsAt', about.endsAt)] });
}

export function bookingWrites(
  planned: PlannedBooking,
  accountId: string,
  telling: Telling,
  now: number,
): Record<BookingWrite, Write> {
  const { about, appointmentId, recordId } = planned;
  const { practiceId, startsAt } = about;
  const appointment = bookedAppointment(planned, accountId, telling);
  const lookAt = telling.pending.length > 0 ? now : nextNotice(appointment, now);
  return {
    slot: bookSlot(planned, now),
    booked: insert({
      ...appointmentKey(practiceId, appointmentId),
      ...appointment,
      ...endOf(appointment),
      ...(lookAt !== undefined && noticeDueKeys(appointmentId, lookAt)),
    }),
    ofRecord: put({
      ...recordAppointmentKey(practiceId, recordId, startsAt, appointmentId),
      ...{ practiceId, appointmentId, startsAt, ...endOf(appointment) },
    }),
    // The line of the practice's digest goes with it: the transaction has no room for an item more.
    agenda: put({
      ...agendaKey(practiceId, startsAt, appointmentId),
      ...{ practiceId, appointmentId, startsAt, untold: 'booked', ...endOf(appointment) },
      ...digestDueKeys(practiceId, now),
    }),
  };
}

/** An appointment is made with the record now. */
export const renewal = (recordId: string, { keptUntil }: Telling, now: number) => ({
  notedAt: now,
  ...recordDueKeys(recordId, keptUntil ?? now),
});

/** The patient's record at the practice: new, linked to the account, and among those that carry its phone and e-mail. */
export function newRecordWrites(
  planned: PlannedBooking,
  patient: Patient,
  account: Account,
  telling: Telling,
  now: number,
): Partial<Record<NewRecordWrite, Write>> {
  const { practiceId } = planned.about;
  const { recordId } = planned;
  const { id, phoneDigest, emailDigest } = account;
  const contactDigests = [phoneDigest, emailDigest].filter(digest => digest !== undefined);
  const among = { count: { records: 1 } };
  return {
    newRecord: insert({
      ...recordKey(practiceId, recordId),
      ...bookedRecord(planned, patient, account),
      contactDigests,
      version: 1,
      ...renewal(recordId, telling, now),
    }),
    recordLink: insert({ ...accountRecordKey(id, practiceId, recordId), practiceId, recordId }),
    ...(phoneDigest && { recordOfPhone: update(contactRecordsKey(practiceId, phoneDigest), among) }),
    ...(emailDigest && { recordOfEmail: update(contactRecordsKey(practiceId, emailDigest), among) }),
  };
}
