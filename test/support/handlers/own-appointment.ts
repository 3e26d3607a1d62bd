/** An appointment that a signed-in person booked, in two days, with the record that leads to it. */
import { accountRecordKey, appointmentKey, slotKey } from '../../../adapters/dynamodb/keys.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import { makeSession } from '../accounts.ts';
import { day, noon } from '../clock.ts';
import { makeAppointment, makePractice, makeRecord } from '../practice-records.ts';

/** @param overrides of the appointment */
export function ownAppointment(practitionerId: string, overrides: Partial<Appointment> = {}) {
  const session = makeSession();
  const { accountId } = session;
  const practice = makePractice();
  const record = makeRecord({
    ...{ accountId, phone: '+33612345678', line: 'mobile' },
    ...{ email: 'camille@exemple.fr', emailKey: 'camille@exemple.fr' },
  });
  const link = {
    ...accountRecordKey(accountId, practice.id, record.id),
    ...{ practiceId: practice.id, recordId: record.id },
  };
  const startsAt = noon + 2 * day;
  const booked = makeAppointment({
    ...{ id: 'booked', status: 'booked', accountId, startsAt, sequence: 1, remindAt: noon + day },
    slot: { practitionerId, startsAt },
    ...overrides,
  });
  return {
    ...{ session, practice, record, link, startsAt, booked },
    key: appointmentKey(practice.id, booked.id),
    slot: slotKey({ practiceId: practice.id, practitionerId, startsAt }),
  };
}
