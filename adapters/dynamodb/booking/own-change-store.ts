/** Changes of an appointment by the patient who booked it: each in one transaction with its slots, and the line that its practice is told. */
import type { Hold } from '../../../core/booking/hold.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import { err, type Result } from '../../../core/result.ts';
import type { Refusal } from '../operations/refused-items.ts';
import type { Table } from '../table.ts';
import type { Write } from '../writes.ts';
import { type AppointmentWrite, appointmentWrites, leaveSlot } from './appointment-writes.ts';
import { bookSlot } from './booking-writes.ts';
import { digestLine } from './digest-writes.ts';

type ChangeWrite = AppointmentWrite | 'slot' | 'slotBefore' | 'line';

export class OwnChangeStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * Its slot is free again.
   * @param cancelled the appointment as it is then
   * @returns whether it was written; else somebody changed it since it was read
   */
  async cancel(cancelled: Appointment, known: Appointment, now: number): Promise<boolean> {
    const line = digestLine(cancelled, { untold: 'cancelled' }, now);
    return (await this.#change(cancelled, known, now, { line })).ok;
  }

  /**
   * To the slot of a hold; the one that it leaves is free.
   * @param moved the appointment as it is then
   * @returns `stale` when somebody changed it since it was read
   */
  async move(
    moved: Appointment,
    known: Appointment,
    { id, about }: Hold,
    now: number,
  ): Promise<Result<void, 'slot_gone' | 'stale'>> {
    const written = await this.#change(moved, known, now, {
      line: digestLine(moved, { untold: 'moved', before: known.startsAt }, now),
      slot: bookSlot({ holdId: id, about, appointmentId: known.id }, now),
    });
    if (written.ok) return written;
    return err(written.error.has('slot') && !written.error.has('appointment') ? 'slot_gone' : 'stale');
  }

  async #change(
    appointment: Appointment,
    known: Appointment,
    now: number,
    more: Partial<Record<'line' | 'slot', Write>>,
  ): Promise<Result<void, Refusal<ChangeWrite>>> {
    const lookAt = appointment.pending.length > 0 ? now : undefined;
    const writes = { ...appointmentWrites(appointment, known, lookAt), ...more };
    const slotBefore = leaveSlot(known, 'free');
    const changed = await this.#table.transact<ChangeWrite>({ ...writes, slotBefore });
    // The slot is kept no more, or was changed otherwise: the appointment does not wait for it.
    if (changed.ok || !changed.error.isOnly('slotBefore')) return changed;
    return this.#table.transact<ChangeWrite>(writes);
  }
}
