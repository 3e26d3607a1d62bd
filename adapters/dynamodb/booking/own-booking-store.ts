/** Booking while signed in: in one transaction with the record that it is for, and with the count of what is to come. */
import type { Account } from '../../../core/account/account.ts';
import { appointmentId, readAppointmentId } from '../../../core/booking/appointment-id.ts';
import type { Telling } from '../../../core/booking/booked.ts';
import type { Patient } from '../../../core/booking/patient.ts';
import type { PlannedBooking } from '../../../core/booking/planned-booking.ts';
import { Fault } from '../../../core/fault.ts';
import type { Appointment, PatientRecord, Practice } from '../../../core/practice/practice.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { again, retry } from '../../retry.ts';
import { contains, either, hasFewerThan, is, isPresent } from '../expression.ts';
import {
  accountKey,
  accountRecordKey,
  appointmentKey,
  bookedAppointmentsKey,
  practiceKey,
  recordKey,
} from '../keys.ts';
import type { Refusal } from '../operations/refused-items.ts';
import { accountRecordRow, accountRow } from '../rows/account.ts';
import { bookedAppointmentsRow } from '../rows/booking.ts';
import { appointmentRow, patientRecordRow } from '../rows/practice.ts';
import { practiceRow } from '../rows/registered-practice.ts';
import type { Table } from '../table.ts';
import { check, update } from '../writes.ts';
import { type BookingWrite, bookingWrites, type NewRecordWrite, newRecordWrites, renewal } from './booking-writes.ts';

/** A full count is looked through, and the booking decided again. */
const attempts = 4;

type OwnWrite = BookingWrite | NewRecordWrite | 'account' | 'record' | 'count';

interface Before {
  readonly account: Account | undefined;
  readonly practice: Practice | undefined;
  /** Of this practice, and linked to the account. */
  readonly records: PatientRecord[];
}

export interface OwnBooking {
  readonly planned: PlannedBooking;
  readonly account: Account;
  /** Of a new record; absent where the planned record is there and linked. */
  readonly newPatient: Patient | undefined;
  readonly telling: Telling;
}

/**
 * `slot_gone`: somebody else has the slot · `used`: the hold became an appointment before, which is cancelled · `erased`: the
 * account · `stale`: the record is linked no more, so decide again
 */
export type OwnBookingRefusal = 'slot_gone' | 'used' | 'too_many_appointments' | 'erased' | 'stale';

export class OwnBookingStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** All that a booking is decided by. */
  async before(accountId: string, practiceId: string): Promise<Before> {
    const [{ pk }, { sk: prefix }] = [accountKey(accountId), accountRecordKey(accountId, practiceId, '')];
    const [found, links] = await Promise.all([
      this.#table.batchGet([accountKey(accountId), practiceKey(practiceId)]),
      this.#table.query(pk, prefix, accountRecordRow),
    ]);
    const keys = links.map(({ recordId }) => recordKey(practiceId, recordId));
    const linked = await this.#table.batchGet(keys);
    return {
      account: found(accountKey(accountId), accountRow),
      practice: found(practiceKey(practiceId), practiceRow),
      records: keys
        .flatMap(key => linked(key, patientRecordRow) ?? [])
        .filter(record => record.accountId === accountId),
    };
  }

  /**
   * Books once, however often it is repeated.
   * @param limit of appointments to come that were booked while signed in
   * @returns the appointment, as this call or an earlier one wrote it
   * @throws Fault `Contended` when others filled what became free each time
   */
  async book(
    booking: OwnBooking,
    limit: number,
    now: number,
  ): Promise<Result<Appointment | undefined, OwnBookingRefusal>> {
    const booked = await retry(attempts, async () => {
      const written = await this.#table.transact<OwnWrite>(this.#writes(booking, limit, now));
      if (written.ok) return ok(undefined);
      return this.#refusal(written.error, booking, now);
    });
    if (booked === again) throw new Fault('Contended');
    return booked;
  }

  #writes({ planned, account, newPatient, telling }: OwnBooking, limit: number, now: number) {
    const { practiceId } = planned.about;
    const name = appointmentId({ practiceId, id: planned.appointmentId });
    return {
      ...bookingWrites(planned, account.id, telling, now),
      ...(newPatient
        ? newRecordWrites(planned, newPatient, account, telling, now)
        : {
            record: update(recordKey(practiceId, planned.recordId), {
              set: renewal(planned.recordId, telling, now),
              when: [is('accountId', account.id)],
            }),
          }),
      account: check(accountKey(account.id), isPresent('pk')),
      count: update(bookedAppointmentsKey(account.id), {
        add: { appointments: new Set([name]) },
        when: [either(contains('appointments', name), hasFewerThan('appointments', limit))],
      }),
    };
  }

  async #refusal(
    refusal: Refusal<OwnWrite>,
    { account }: OwnBooking,
    now: number,
  ): Promise<Result<Appointment, OwnBookingRefusal> | typeof again> {
    if (refusal.has('account')) return err('erased');
    const before = refusal.item('booked', appointmentRow);
    if (before) return before.status === 'booked' ? ok(before) : err('used');
    if (refusal.has('slot')) return err('slot_gone');
    if (!refusal.has('count')) return err('stale');
    const counted = refusal.item('count', bookedAppointmentsRow)?.appointments ?? new Set();
    return (await this.#dropPast(account.id, counted, now)) ? again : err('too_many_appointments');
  }

  /** Takes out of a full count what does not stand any more. @returns whether there was any */
  async #dropPast(accountId: string, counted: ReadonlySet<string>, now: number): Promise<boolean> {
    const named = [...counted].flatMap(name => {
      const read = readAppointmentId(name);
      return read ? [{ name, key: appointmentKey(read.practiceId, read.id) }] : [];
    });
    const found = await this.#table.batchGet(named.map(({ key }) => key));
    const over = named.filter(({ key }) => {
      const appointment = found(key, appointmentRow);
      return appointment?.status !== 'booked' || appointment.startsAt <= now;
    });
    if (over.length === 0) return false;
    const gone = { appointments: new Set(over.map(({ name }) => name)) };
    await this.#table.update(bookedAppointmentsKey(accountId), { deleteFrom: gone, when: [isPresent('pk')] });
    return true;
  }
}
