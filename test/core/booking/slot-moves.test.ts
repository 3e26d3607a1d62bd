/** A slot is in one state and has one owner, whatever happens to it and in whatever order (requirements L1, L2 and L4). */
import fc from 'fast-check';
import { holdEnd } from '../../../core/booking/hold-life.ts';
import {
  isFreeAt,
  isHeldBy,
  type OpenSlot,
  type Slot,
  type SlotStatus,
  slotStatusesBefore,
} from '../../../core/booking/slot.ts';
import { afterMove, type SlotMove, slotMoves } from '../../../core/booking/slot-moves.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const limits = makeConfiguration();
const times = {
  practiceId: 'cabinet-1',
  practitionerId: 'dr-1',
  startsAt: noon + 600 * minute,
  endsAt: noon + 620 * minute,
};
const free: OpenSlot = { ...times, status: 'free' };
const held = (holdId: string, holdExpiresAt = noon + 10 * minute): OpenSlot => ({
  ...times,
  ...{ status: 'held', holdId, holdExpiresAt, isProven: false },
});
const booked = (appointmentId: string): Slot => ({ ...times, status: 'booked', appointmentId, holdId: 'a' });
const withdrawn: OpenSlot = { ...times, status: 'withdrawn' };
const holding = (holdId: string) => ({ holdId, holdExpiresAt: noon + 20 * minute, isProven: false });

describe('the statuses', () => {
  it.each<[SlotStatus, SlotStatus[]]>([
    ['free', ['free', 'held', 'booked', 'withdrawn']],
    ['held', ['free', 'held']],
    ['booked', ['free', 'held']],
    ['withdrawn', ['free', 'held', 'booked']],
  ])('%s comes only after %j', (to, before) => {
    expect(slotStatusesBefore(to)).toEqual(before);
  });
});

describe('a move', () => {
  const early = noon + 10 * minute - 1;
  const late = noon + 10 * minute;
  it.each<[string, SlotMove, Slot, SlotStatus | undefined]>([
    ['a free slot is held', slotMoves.hold(holding('b'), noon), free, 'held'],
    ['one that is held is not', slotMoves.hold(holding('b'), early), held('a'), undefined],
    ['F17: one whose hold lapsed is, to the millisecond', slotMoves.hold(holding('b'), late), held('a'), 'held'],
    ['a booked one is not', slotMoves.hold(holding('b'), late), booked('r'), undefined],
    ['a withdrawn one is not', slotMoves.hold(holding('b'), late), withdrawn, undefined],
    ['a hold that lives is not taken again by another', slotMoves.holdAgain(holding('b'), early), held('a'), undefined],
    ['its own lapsed hold takes it again', slotMoves.holdAgain(holding('a'), late), held('a'), 'held'],
    ['a hold that lives is extended', slotMoves.extend(holding('a'), early), held('a'), 'held'],
    ['one that lapsed is not', slotMoves.extend(holding('a'), late), held('a'), undefined],
    ['nor is that of somebody else', slotMoves.extend(holding('b'), early), held('a'), undefined],
    ['a proven phone extends what lapsed and nobody took', slotMoves.prove(holding('a')), held('a'), 'held'],
    ['nothing is proven for a slot that is free', slotMoves.prove(holding('a')), free, undefined],
    ['its holder books it', slotMoves.book('r', 'a', early), held('a'), 'booked'],
    ['somebody else does not', slotMoves.book('r', 'b', early), held('a'), undefined],
    ['F24: somebody else does once it lapsed', slotMoves.book('r', 'b', late), held('a'), 'booked'],
    ['F24: whoever lost a hold books what is free again', slotMoves.book('r', 'a', late), free, 'booked'],
    ['L1: nobody books what is booked', slotMoves.book('s', 'a', late), booked('r'), undefined],
    ['F24: nobody books what was withdrawn', slotMoves.book('r', 'a', early), withdrawn, undefined],
    ['its holder lets go', slotMoves.release('a'), held('a'), 'free'],
    ['nobody lets go of what is held by another', slotMoves.release('b'), held('a'), undefined],
    ['nobody lets go of what is booked', slotMoves.release('a'), booked('r'), undefined],
    ['the appointment on it is cancelled', slotMoves.cancel('r'), booked('r'), 'free'],
    ['another appointment is not', slotMoves.cancel('s'), booked('r'), undefined],
    ['its practice withdraws it with the appointment', slotMoves.withdrawBooked('r'), booked('r'), 'withdrawn'],
    ['a free one is withdrawn', slotMoves.withdraw(free), free, 'withdrawn'],
    ['a held one is withdrawn as it was seen', slotMoves.withdraw(held('a')), held('a'), 'withdrawn'],
    ['one that was held since is not', slotMoves.withdraw(free), held('a'), undefined],
    ['nor one in other hands', slotMoves.withdraw(held('a')), held('b'), undefined],
    ['a withdrawn one is offered again', slotMoves.offer(withdrawn, times.endsAt), withdrawn, 'free'],
    ['a held one gets another end, without its hold', slotMoves.offer(held('a'), times.endsAt + 1), held('a'), 'free'],
  ])('%s', (_, move, slot, status) => {
    expect(afterMove(slot, move)?.status).toBe(status);
  });

  it('leaves nothing of the state before behind', () => {
    expect(afterMove(held('a'), slotMoves.book('r', 'a', noon))).toEqual(booked('r'));
    expect(afterMove(booked('r'), slotMoves.cancel('r'))).toEqual(free);
    expect(afterMove(held('a'), slotMoves.withdraw(held('a')))).toEqual(withdrawn);
    expect(afterMove(held('a'), slotMoves.offer(held('a'), times.endsAt + 1))).toEqual({
      ...free,
      endsAt: times.endsAt + 1,
    });
  });

  it('an extension changes the end alone', () => {
    const proven: Slot = { ...times, status: 'held', holdId: 'a', holdExpiresAt: noon + 1, isProven: true };
    expect(afterMove(proven, slotMoves.extend(holding('a'), noon))).toEqual({
      ...proven,
      holdExpiresAt: noon + 20 * minute,
    });
  });
});

/** The acts of people and the practice on one slot, and the time that passes between. */
const patient = fc.constantFrom('a', 'b', 'c');
const event = fc.oneof(
  fc.record({ what: fc.constantFrom('hold', 'extend', 'prove', 'release', 'book', 'cancel'), who: patient }),
  fc.record({ what: fc.constantFrom('withdraw', 'offer', 'withdrawBooked'), who: fc.constant('practice') }),
);
const story = fc.array(fc.record({ event, pause: fc.integer({ min: 0, max: 15 * minute }) }), { maxLength: 80 });

describe('whatever happens, in whatever order', () => {
  it('L1, L2, L4: a slot has one state and one owner, no hold outlives its limit, and no booking is lost', () => {
    fc.assert(
      fc.property(story, events => {
        let slot: Slot = free;
        let now = noon;
        const beganAt = new Map<string, number>();
        const appointments = new Set<string>();
        let holds = 0;
        const currentHold = new Map<string, string>();
        for (const { event, pause } of events) {
          now += pause;
          const before = slot;
          const holdId = currentHold.get(event.who) ?? `${event.who}-none`;
          const appointmentId = `appointment-${event.who}`;
          const end = holdEnd(beganAt.get(holdId) ?? now, now, limits);
          const next = `${event.who}-${++holds}`;
          const moves: Record<string, () => SlotMove> = {
            hold: () =>
              slotMoves.hold({ holdId: next, holdExpiresAt: holdEnd(now, now, limits), isProven: false }, now),
            extend: () => slotMoves.extend({ holdId, holdExpiresAt: end }, now),
            prove: () => slotMoves.prove({ holdId, holdExpiresAt: end, isProven: true }),
            release: () => slotMoves.release(holdId),
            book: () => slotMoves.book(appointmentId, holdId, now),
            cancel: () => slotMoves.cancel(appointmentId),
            withdraw: () => slotMoves.withdraw(before as OpenSlot),
            offer: () => slotMoves.offer(before as OpenSlot, times.endsAt),
            withdrawBooked: () => slotMoves.withdrawBooked([...appointments][0] ?? ''),
          };
          // A publication changes nothing that is booked.
          if (['offer', 'withdraw'].includes(event.what) && before.status === 'booked') continue;
          const move = moves[event.what]?.();
          const after: Slot | undefined = move && afterMove(slot, move);
          if (!after) continue;
          expect(slotStatusesBefore(after.status)).toContain(before.status);
          slot = after;

          if (event.what === 'hold') {
            expect(isFreeAt(before, now)).toBe(true);
            currentHold.set(event.who, next);
            beganAt.set(next, now);
          }
          if (before.status === 'held' && slot.status === 'held' && before.holdId === slot.holdId)
            expect(slot.holdExpiresAt).toBeGreaterThanOrEqual(before.holdExpiresAt);
          if (event.what === 'book') {
            // Nobody else had it in hand, and nobody else has an appointment on it.
            expect(before.status === 'held' && before.holdExpiresAt > now ? before.holdId : holdId).toBe(holdId);
            expect([...appointments]).toEqual([]);
            appointments.add(appointmentId);
          }
          if (event.what === 'cancel' || event.what === 'withdrawBooked') appointments.clear();

          expect([...appointments]).toEqual(slot.status === 'booked' ? [slot.appointmentId] : []);
          const { holdId: holder } = slot as { holdId?: string };
          if (slot.status === 'free' || slot.status === 'withdrawn') expect(holder).toBeUndefined();
          if (slot.status === 'held') {
            expect(slot.holdExpiresAt).toBeLessThanOrEqual((beganAt.get(slot.holdId) ?? 0) + 30 * minute);
            const current = slot;
            expect([...beganAt.keys()].filter(id => isHeldBy(current, id, now)).length).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
