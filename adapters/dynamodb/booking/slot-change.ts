/** A slot's move as one conditional write: its guards become the condition. */
import type { SlotGuard, SlotMove } from '../../../core/booking/slot-moves.ts';
import { all, type Change, type Condition, either, is, isAbove, isAtMost } from '../expression.ts';

export const slotChange = ({ when, set, drop }: SlotMove): Change => ({
  set,
  remove: drop,
  when: [either(...when.map(toCondition))],
});

const toCondition = ({ status, holdId, lapsedAt, liveAt, appointmentId }: SlotGuard): Condition =>
  all(
    is('status', status),
    ...(holdId === undefined ? [] : [is('holdId', holdId)]),
    ...(lapsedAt === undefined ? [] : [isAtMost('holdExpiresAt', lapsedAt)]),
    ...(liveAt === undefined ? [] : [isAbove('holdExpiresAt', liveAt)]),
    ...(appointmentId === undefined ? [] : [is('appointmentId', appointmentId)]),
  );
