/** The place of an appointment in the order of its practice's days. */
import type { Appointment } from '../../../core/practice/practice.ts';
import { agendaKey } from '../keys.ts';
import { put, remove, type Write } from '../writes.ts';

/** The end of an appointment's items, in epoch seconds. One that an earlier release wrote has none until it changes. */
export const endOf = ({ keptUntil }: Pick<Appointment, 'keptUntil'>): { readonly ttl?: number } =>
  keptUntil === undefined ? {} : { ttl: Math.ceil(keptUntil / 1000) };

/** A cancelled appointment stands nowhere. A practice that changes it needs no message about it any more. */
export function agendaWrites(
  appointment: Appointment,
  known: Appointment | undefined,
): Partial<Record<'agenda' | 'agendaBefore', Write>> {
  const { practiceId, id, startsAt, status } = appointment;
  const isGone = known !== undefined && known.status !== 'cancelled' && known.startsAt !== startsAt;
  const before = isGone ? { agendaBefore: remove(agendaKey(practiceId, known.startsAt, id)) } : {};
  const key = agendaKey(practiceId, startsAt, id);
  return {
    ...before,
    agenda:
      status === 'cancelled'
        ? remove(key)
        : put({ ...key, practiceId, appointmentId: id, startsAt, ...endOf(appointment) }),
  };
}
