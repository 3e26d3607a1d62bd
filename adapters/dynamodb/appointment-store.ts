/** Appointments that practices gave, and their messages that are still to go out. */
import { nextNotice } from '../../core/practice/notices.ts';
import type { Appointment, AppointmentName, NoticeKind } from '../../core/practice/practice.ts';
import { appointmentWrites, leaveSlot } from './booking/appointment-writes.ts';
import { dueItems } from './due/due-items.ts';
import { noticeDueKeys, noticeDueShards } from './due/due-keys.ts';
import { is, isPresent } from './expression.ts';
import { appointmentKey, recordAppointmentKey } from './keys.ts';
import type { Listed } from './operations/listed.ts';
import { appointmentRow, recordAppointmentRow } from './rows/practice.ts';
import { partitions } from './schema.ts';
import type { Table } from './table.ts';

/** Items that one call may ask for at most. */
const readsAtOnce = 100;

export interface DueAppointment extends AppointmentName {
  /** ISO 8601, as the due index has it. */
  readonly dueAt: string;
}

export class AppointmentStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get({ practiceId, id }: AppointmentName): Promise<Appointment | undefined> {
    return this.#table.get(appointmentKey(practiceId, id), appointmentRow);
  }

  /**
   * Every appointment of the patient record that begins then or later, and that the table still has, in no order; and how many
   * cannot be read.
   */
  async ofRecord(practiceId: string, recordId: string, from = 0): Promise<Listed<Appointment>> {
    const { pk } = recordAppointmentKey(practiceId, recordId, 0, '');
    const pointers = await this.#table.queryAll(pk, 'APPOINTMENT#', recordAppointmentRow);
    const named = pointers.items.filter(({ startsAt }) => startsAt >= from);
    const keys = named.map(({ appointmentId }) => appointmentKey(practiceId, appointmentId));
    const found: Appointment[] = [];
    let { malformed } = pointers;
    for (let from = 0; from < keys.length; from += readsAtOnce) {
      const page = keys.slice(from, from + readsAtOnce);
      const lookUp = await this.#table.batchList(page);
      const read = page.flatMap(key => lookUp(key, appointmentRow) ?? []);
      found.push(...read);
      malformed += page.filter(lookUp.has).length - read.length;
    }
    return { items: found.filter(appointment => appointment.recordId === recordId), malformed };
  }

  /**
   * Writes the appointment if nobody changed it since `known` was read. A slot that it leaves is withdrawn: its practice moved or
   * cancelled it.
   * @param lookAt when its next message is due
   */
  async put(appointment: Appointment, known: Appointment | undefined, lookAt: number | undefined) {
    const writes = appointmentWrites(appointment, known, lookAt);
    const slot = known && !appointment.slot ? leaveSlot(known, 'withdrawn') : undefined;
    const written = await this.#table.transact({ ...writes, slot });
    // The slot is kept no more, or was changed otherwise: the appointment does not wait for it.
    return written.ok || !written.error.isOnly('slot') ? written : this.#table.transact(writes);
  }

  /** These messages are out. An appointment that changed meanwhile keeps its new messages. */
  async noticesSent(appointment: Appointment, sent: readonly NoticeKind[], now: number): Promise<void> {
    const { practiceId, id, sequence } = appointment;
    const pending = appointment.pending.filter(kind => !sent.includes(kind));
    const next = nextNotice(appointment, now);
    await this.#table.update(appointmentKey(practiceId, id), {
      set: { pending, ...(next !== undefined && noticeDueKeys(id, next)) },
      remove: [...(next === undefined ? ['remindAt', 'dueShard', 'dueAt'] : [])],
      // A message that was asked for meanwhile changes only the pending messages.
      when: [is('sequence', sequence), is('pending', appointment.pending)],
    });
  }

  /** Appointments with a due message, the longest due first; few are in memory, whatever their number. */
  async *due(now: number, pageSize = 50): AsyncGenerator<DueAppointment> {
    for await (const { pk, sk, dueAt } of dueItems(this.#table, noticeDueShards, now, pageSize))
      yield { practiceId: pk.slice(partitions.practice.length), id: sk.slice('APPOINTMENT#'.length), dueAt };
  }

  /** It is on its queues, and due again at `until` should it get lost there. One that changed meanwhile stays as it is. */
  async dispatched({ practiceId, id, dueAt }: DueAppointment, until: number): Promise<void> {
    const set = { dueAt: new Date(until).toISOString() };
    await this.#table.update(appointmentKey(practiceId, id), { set, when: [is('dueAt', dueAt)] });
  }

  /** A message did not go out: it is due at the next run, behind all that are due by now. */
  async dueAgain({ practiceId, id, sequence, pending }: Appointment, now: number): Promise<void> {
    await this.#table.update(appointmentKey(practiceId, id), {
      set: { dueAt: new Date(now).toISOString() },
      when: [isPresent('dueAt'), is('sequence', sequence), is('pending', pending)],
    });
  }
}
