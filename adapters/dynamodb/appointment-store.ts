/** Appointments that practices gave, and their messages that are still to go out. */
import { slotMoves } from '../../core/booking/slot-moves.ts';
import { nextNotice } from '../../core/practice/notices.ts';
import type { Appointment, NoticeKind } from '../../core/practice/practice.ts';
import { agendaWrites } from './booking/agenda-writes.ts';
import { slotChange } from './booking/slot-change.ts';
import { is, isAbsent } from './expression.ts';
import { appointmentKey, dueShards, noticeDueKeys, recordAppointmentKey, slotKey } from './keys.ts';
import { dueRow } from './rows/due.ts';
import { appointmentRow } from './rows/practice.ts';
import type { Item } from './rows/row.ts';
import { partitions, tableSchema } from './schema.ts';
import type { Table } from './table.ts';
import { put, remove, update } from './writes.ts';

interface AppointmentName {
  readonly practiceId: string;
  readonly id: string;
}

/** A reminder that is asked for is no change of the appointment, but one at a time. */
const isAsAskedIn = ({ reminderAskedAt }: Appointment) =>
  reminderAskedAt === undefined ? isAbsent('reminderAskedAt') : is('reminderAskedAt', reminderAskedAt);

/** The slot of a booked appointment, offered no more. */
const withdrawal = ({ practiceId, id }: AppointmentName, slot: NonNullable<Appointment['slot']>) =>
  update(slotKey({ practiceId, ...slot }), slotChange(slotMoves.withdrawBooked(id)));

export class AppointmentStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get({ practiceId, id }: AppointmentName): Promise<Appointment | undefined> {
    return this.#table.get(appointmentKey(practiceId, id), appointmentRow);
  }

  /**
   * Writes the appointment if nobody changed it since `known` was read. A slot that it leaves is withdrawn: its practice moved or
   * cancelled it.
   * @param lookAt when its next message is due
   */
  async put(appointment: Appointment, known: Appointment | undefined, lookAt: number | undefined) {
    const written = await this.#put(appointment, known, lookAt, true);
    // The slot is kept no more, or was changed otherwise: the appointment does not wait for it.
    if (written.ok || !written.error.isOnly('slot')) return written;
    return this.#put(appointment, known, lookAt, false);
  }

  #put(appointment: Appointment, known: Appointment | undefined, lookAt: number | undefined, withSlot: boolean) {
    // Links count their own tries: a stale copy must not overrule them.
    const { failedNameChecks, mismatches, linkUsedAt: _, ...given } = appointment;
    const { practiceId, id, recordId } = given;
    const isOthers = known !== undefined && known.recordId !== recordId;
    // The links before are dead, and those of its new messages must open: the tries begin again.
    const isAnew = known !== undefined && known.linkGeneration !== given.linkGeneration;
    const optional = ['endsAt', 'remindAt', 'practitionerId', 'accountId', 'slot'] as const;
    const absent = optional.filter(name => appointment[name] === undefined);
    return this.#table.transact({
      appointment: update(appointmentKey(practiceId, id), {
        set: {
          ...given,
          ...(isAnew && { failedNameChecks: 0, mismatches: 0 }),
          ...(lookAt !== undefined && noticeDueKeys(id, lookAt)),
        },
        ...(!isAnew && { setIfAbsent: { failedNameChecks, mismatches } }),
        remove: [
          ...absent,
          ...(isOthers ? ['linkUsedAt'] : []),
          ...(lookAt === undefined ? ['dueShard', 'dueAt'] : []),
        ],
        when: known ? [is('sequence', known.sequence), isAsAskedIn(known)] : [isAbsent('pk')],
      }),
      ofRecord: put({ ...recordAppointmentKey(practiceId, recordId, id), practiceId, appointmentId: id }),
      ofRecordBefore: isOthers ? remove(recordAppointmentKey(practiceId, known.recordId, id)) : undefined,
      ...agendaWrites(appointment, known),
      slot: withSlot && known?.slot && !appointment.slot ? withdrawal(known, known.slot) : undefined,
    });
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

  /** Appointments with a due message, a page at a time: few are in memory, whatever their number. */
  async *due(now: number, pageSize = 50): AsyncGenerator<AppointmentName> {
    const { name, partitionKey, sortKey } = tableSchema.dueIndex;
    for (const shard of dueShards) {
      let after: Item | undefined;
      do {
        const input = {
          IndexName: name,
          KeyConditionExpression: '#shard = :shard AND #at <= :now',
          ExpressionAttributeNames: { '#shard': partitionKey, '#at': sortKey },
          ExpressionAttributeValues: { ':shard': `notice-${shard}`, ':now': new Date(now).toISOString() },
          Limit: pageSize,
          after,
        };
        const page = await this.#table.page(input, dueRow);
        for (const { pk, sk } of page.items)
          yield { practiceId: pk.slice(partitions.practice.length), id: sk.slice('APPOINTMENT#'.length) };
        after = page.after;
      } while (after);
    }
  }
}
