/** The writes that change an appointment with everything that follows it, for a transaction that may do more than that. */
import { slotMoves } from '../../../core/booking/slot-moves.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import { noticeDueKeys } from '../due/due-keys.ts';
import { type Condition, is, isAbsent } from '../expression.ts';
import { appointmentKey, recordAppointmentKey, slotKey } from '../keys.ts';
import { put, remove, update, type Write } from '../writes.ts';
import { agendaWrites, endOf } from './agenda-writes.ts';
import { slotChange } from './slot-change.ts';

/** A booked appointment leaves its slot: its practice takes the slot away, its patient gives it back. */
const leaving = { withdrawn: slotMoves.withdrawBooked, free: slotMoves.cancel } as const;

/** Undefined for an appointment that stands on no slot. */
export const leaveSlot = ({ practiceId, id, slot }: Appointment, as: keyof typeof leaving): Write | undefined =>
  slot && update(slotKey({ practiceId, ...slot }), slotChange(leaving[as](id)));

/** A reminder that is asked for is no change of the appointment, but one at a time. */
const isAsAskedIn = ({ reminderAskedAt }: Appointment): Condition =>
  reminderAskedAt === undefined ? isAbsent('reminderAskedAt') : is('reminderAskedAt', reminderAskedAt);

export type AppointmentWrite = 'appointment' | 'ofRecord' | 'ofRecordBefore' | 'agenda' | 'agendaBefore';

/**
 * The appointment, if nobody changed it since `known` was read, and its places in the lists of its record and of its practice.
 * @param lookAt when its next message is due
 */
export function appointmentWrites(
  appointment: Appointment,
  known: Appointment | undefined,
  lookAt: number | undefined,
): Partial<Record<AppointmentWrite, Write | undefined>> {
  // Links count their own tries: a stale copy must not overrule them.
  const { failedNameChecks, mismatches, linkUsedAt: _, ...given } = appointment;
  const { practiceId, id, recordId, startsAt } = given;
  const isOthers = known !== undefined && known.recordId !== recordId;
  // The links before are dead, and those of its new messages must open: the tries begin again.
  const isAnew = known !== undefined && known.linkGeneration !== given.linkGeneration;
  const optional = ['endsAt', 'remindAt', 'practitionerId', 'accountId', 'slot', 'changedBy'] as const;
  const absent = optional.filter(name => appointment[name] === undefined);
  return {
    appointment: update(appointmentKey(practiceId, id), {
      set: {
        ...given,
        ...endOf(appointment),
        ...(isAnew && { failedNameChecks: 0, mismatches: 0 }),
        ...(lookAt !== undefined && noticeDueKeys(id, lookAt)),
      },
      ...(!isAnew && { setIfAbsent: { failedNameChecks, mismatches } }),
      remove: [...absent, ...(isOthers ? ['linkUsedAt'] : []), ...(lookAt === undefined ? ['dueShard', 'dueAt'] : [])],
      when: known ? [is('sequence', known.sequence), isAsAskedIn(known)] : [isAbsent('pk')],
    }),
    ofRecord: put({
      ...recordAppointmentKey(practiceId, recordId, startsAt, id),
      ...{ practiceId, appointmentId: id, startsAt, ...endOf(appointment) },
    }),
    ofRecordBefore:
      known && (isOthers || known.startsAt !== startsAt)
        ? remove(recordAppointmentKey(practiceId, known.recordId, known.startsAt, id))
        : undefined,
    ...agendaWrites(appointment, known),
  };
}
