/**
 * The moves of a slot, as data: their guards and their outcomes. The store writes a move as one conditional write, and tests
 * apply it to a slot. From which statuses a move may start is the transition table's to say.
 */
import { type OpenSlot, type Slot, type SlotStatus, slotStatusesBefore } from './slot.ts';

/** One of a move's guards must hold. */
export interface SlotGuard {
  readonly status: SlotStatus;
  /** Only when this hold has it. */
  readonly holdId?: string;
  /** Only when its hold lapsed at this instant or before. */
  readonly lapsedAt?: number;
  /** Only when its hold still lives at this instant. */
  readonly liveAt?: number;
  /** Only when this appointment stands on it. */
  readonly appointmentId?: string;
}

export interface SlotMove {
  readonly when: readonly SlotGuard[];
  readonly set: { readonly status: SlotStatus } & Readonly<Record<string, unknown>>;
  /** Attributes of the state before that end with it. */
  readonly drop: readonly (typeof stateAttributes)[number][];
}

const stateAttributes = ['holdId', 'holdExpiresAt', 'isProven', 'appointmentId'] as const;

/** Guards whose status does not lead there never hold, and are left out. */
function move(set: SlotMove['set'], guards: readonly SlotGuard[]): SlotMove {
  const before = slotStatusesBefore(set.status);
  return {
    when: guards.filter(({ status }) => before.includes(status)),
    set,
    drop: stateAttributes.filter(name => !(name in set)),
  };
}

/** Changes what is named, and leaves the rest of the state as it is. */
const adjust = (set: SlotMove['set'], guards: readonly SlotGuard[]): SlotMove => ({ ...move(set, guards), drop: [] });

/** The slot is as it was read, and in the same hands. */
const asSeen = (slot: OpenSlot): SlotGuard => ({
  status: slot.status,
  ...(slot.status === 'held' && { holdId: slot.holdId }),
});

const takeable = (now: number): readonly SlotGuard[] => [{ status: 'free' }, { status: 'held', lapsedAt: now }];

/** A hold on a slot, and its end; instants are epoch milliseconds. */
export interface Holding {
  readonly holdId: string;
  readonly holdExpiresAt: number;
  readonly isProven: boolean;
}

export const slotMoves = {
  /** Somebody takes it: it is free, or its hold lapsed. */
  hold: (holding: Holding, now: number) => move({ status: 'held', ...holding }, takeable(now)),
  /** A hold that lapsed takes it again, unless somebody else was faster. */
  holdAgain: (holding: Holding, now: number) =>
    move({ status: 'held', ...holding }, [{ status: 'held', holdId: holding.holdId }, ...takeable(now)]),
  /** The service saw its patient go on: only a hold that lives lives longer. */
  extend: ({ holdId, holdExpiresAt }: Omit<Holding, 'isProven'>, now: number) =>
    adjust({ status: 'held', holdExpiresAt }, [{ status: 'held', holdId, liveAt: now }]),
  /** Its patient has proven a phone: a hold that lapsed and left the slot untouched lives once more. */
  prove: (holding: Holding) => move({ status: 'held', ...holding }, [{ status: 'held', holdId: holding.holdId }]),
  /** An account books it: it is still that hold's, or free again. */
  book: (appointmentId: string, holdId: string, now: number) =>
    move({ status: 'booked', appointmentId, holdId }, [{ status: 'held', holdId }, ...takeable(now)]),
  /** Its patient lets go. */
  release: (holdId: string) => move({ status: 'free' }, [{ status: 'held', holdId }]),
  /** Its patient cancels the appointment. */
  cancel: (appointmentId: string) => move({ status: 'free' }, [{ status: 'booked', appointmentId }]),
  /** Its practice cancels or moves the appointment. */
  withdrawBooked: (appointmentId: string) => move({ status: 'withdrawn' }, [{ status: 'booked', appointmentId }]),
  /** Its practice offers it no more; a hold that came since it was read is seen by the next try. */
  withdraw: (seen: OpenSlot) => move({ status: 'withdrawn' }, [asSeen(seen)]),
  /** Its practice offers it again, or with another end, which ends the hold on it. */
  offer: (seen: OpenSlot, endsAt: number) => move({ status: 'free', endsAt }, [asSeen(seen)]),
} as const;

/** @returns the slot after the move; undefined when it does not allow it */
export function afterMove(slot: Slot, { when, set, drop }: SlotMove): Slot | undefined {
  if (!when.some(guard => holds(guard, slot))) return undefined;
  const kept = Object.entries(slot).filter(([name]) => !(drop as readonly string[]).includes(name));
  return { ...Object.fromEntries(kept), ...set } as unknown as Slot;
}

function holds({ status, holdId, lapsedAt, liveAt, appointmentId }: SlotGuard, slot: Slot): boolean {
  if (slot.status !== status) return false;
  const held = slot.status === 'held' ? slot : undefined;
  return (
    (holdId === undefined || held?.holdId === holdId) &&
    (lapsedAt === undefined || (held !== undefined && held.holdExpiresAt <= lapsedAt)) &&
    (liveAt === undefined || (held !== undefined && held.holdExpiresAt > liveAt)) &&
    (appointmentId === undefined || (slot.status === 'booked' && slot.appointmentId === appointmentId))
  );
}
