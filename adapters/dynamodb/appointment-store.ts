/** Appointments that practices gave, and their messages that are still to go out. */
import { slotMoves } from '../../core/booking/slot-moves.ts';
import { nextNotice } from '../../core/practice/notices.ts';
import type { Appointment, NoticeKind } from '../../core/practice/practice.ts';
import { agendaWrites } from './booking/agenda-writes.ts';
import { slotChange } from './booking/slot-change.ts';
import { is, isAbsent } from './expression.ts';
import { appointmentKey, dueShards, noticeDueKeys, recordAppointmentKey, slotKey } from './keys.ts';
import { dueRow } from './rows/due.ts';
import { appointmentRow, recordAppointmentRow } from './rows/practice.ts';
import type { Item } from './rows/row.ts';
import { partitions, tableSchema } from './schema.ts';
import type { Table } from './table.ts';
import { put, remove, update } from './writes.ts';

/** Items that one call may ask for at most. */
const readsAtOnce = 100;

interface AppointmentName {
  readonly practiceId: string;
  readonly id: string;
}

/** A reminder that is asked for is no change of the appointment, but one at a time. */
const isAsAskedIn = ({ reminderAskedAt }: Appointment) =>
  reminderAskedAt === undefined ? isAbsent('reminderAskedAt') : is('reminderAskedAt', reminderAskedAt);

/** What becomes of the slot of a booked appointment that leaves it: its practice takes it away, its patient gives it back. */
const leaving = { withdrawn: slotMoves.withdrawBooked, free: slotMoves.cancel } as const;
type Leaving = keyof typeof leaving;

const toLeave = ({ practiceId, id }: AppointmentName, slot: NonNullable<Appointment['slot']>, as: Leaving) =>
  update(slotKey({ practiceId, ...slot }), slotChange(leaving[as](id)));

export class AppointmentStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get({ practiceId, id }: AppointmentName): Promise<Appointment | undefined> {
    return this.#table.get(appointmentKey(practiceId, id), appointmentRow);
  }

  /** Every appointment of the patient record that the table still has, in no order. */
  async ofRecord(practiceId: string, recordId: string): Promise<Appointment[]> {
    const { pk } = recordAppointmentKey(practiceId, recordId, 0, '');
    const pointers = await this.#table.query(pk, 'APPOINTMENT#', recordAppointmentRow);
    const keys = pointers.map(({ appointmentId }) => appointmentKey(practiceId, appointmentId));
    const found: Appointment[] = [];
    for (let from = 0; from < keys.length; from += readsAtOnce) {
      const page = keys.slice(from, from + readsAtOnce);
      const lookUp = await this.#table.batchGet(page);
      found.push(...page.flatMap(key => lookUp(key, appointmentRow) ?? []));
    }
    return found.filter(appointment => appointment.recordId === recordId);
  }

  /**
   * Writes the appointment if nobody changed it since `known` was read.
   * @param lookAt when its next message is due
   * @param slotBecomes what becomes of a slot that it leaves: withdrawn, unless its patient gives it back
   */
  async put(
    appointment: Appointment,
    known: Appointment | undefined,
    lookAt: number | undefined,
    slotBecomes: Leaving = 'withdrawn',
  ) {
    const written = await this.#put(appointment, known, lookAt, slotBecomes);
    // The slot is kept no more, or was changed otherwise: the appointment does not wait for it.
    if (written.ok || !written.error.isOnly('slot')) return written;
    return this.#put(appointment, known, lookAt, undefined);
  }

  #put(
    appointment: Appointment,
    known: Appointment | undefined,
    lookAt: number | undefined,
    slotBecomes: Leaving | undefined,
  ) {
    // Links count their own tries: a stale copy must not overrule them.
    const { failedNameChecks, mismatches, linkUsedAt: _, ...given } = appointment;
    const { practiceId, id, recordId, startsAt } = given;
    const isOthers = known !== undefined && known.recordId !== recordId;
    // The links before are dead, and those of its new messages must open: the tries begin again.
    const isAnew = known !== undefined && known.linkGeneration !== given.linkGeneration;
    const optional = ['endsAt', 'remindAt', 'practitionerId', 'accountId', 'slot', 'changedBy'] as const;
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
      ofRecord: put({
        ...recordAppointmentKey(practiceId, recordId, startsAt, id),
        ...{ practiceId, appointmentId: id, startsAt },
      }),
      ofRecordBefore:
        known && (isOthers || known.startsAt !== startsAt)
          ? remove(recordAppointmentKey(practiceId, known.recordId, known.startsAt, id))
          : undefined,
      ...agendaWrites(appointment, known),
      slot: slotBecomes && known?.slot && !appointment.slot ? toLeave(known, known.slot, slotBecomes) : undefined,
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
