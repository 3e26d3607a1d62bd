/** A publication, and its consequences for the slots of before. */
import fc from 'fast-check';
import {
  longestRangeMs,
  offersUntil,
  type Plan,
  type Publication,
  planPublication,
  rangeFault,
} from '../../../core/booking/publication.ts';
import type { Slot, SlotState } from '../../../core/booking/slot.ts';
import { afterMove, slotMoves } from '../../../core/booking/slot-moves.ts';
import { makeSlot } from '../../support/booking.ts';
import { day, hour, minute, noon } from '../../support/clock.ts';

const from = noon + day;
const to = from + 7 * day;
const held: SlotState = { status: 'held', holdId: 'a', holdExpiresAt: noon + 10 * minute, isProven: false };
const booked: SlotState = { status: 'booked', appointmentId: 'r', holdId: 'x' };

/** The n-th twenty minutes of the range. */
const times = (n: number, minutes = 20) => ({
  startsAt: from + n * 20 * minute,
  endsAt: from + (n * 20 + minutes) * minute,
});
const slot = (n: number, state: SlotState = { status: 'free' }) => makeSlot(state, times(n));
const publish = (slots: Publication['slots'], known: readonly Slot[] = [], now = noon, range = { from, to }) =>
  planPublication({ ...range, slots }, known, now);
const planned = (...published: Parameters<typeof publish>): Plan => {
  const plan = publish(...published);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
};
const faults = (...published: Parameters<typeof publish>) => {
  const plan = publish(...published);
  return plan.ok ? [] : plan.error;
};

/** The calendar once the plan is written. */
function written(known: readonly Slot[], { changes }: Plan): Slot[] {
  const changed = changes.map((change): Slot => {
    if (change.to === 'withdrawn') return afterMove(change.seen, slotMoves.withdraw(change.seen)) ?? change.seen;
    const { times, seen } = change;
    return (seen && afterMove(seen, slotMoves.offer(seen, times.endsAt))) ?? makeSlot({ status: 'free' }, times);
  });
  const starts = new Set(changed.map(({ startsAt }) => startsAt));
  return [...known.filter(({ startsAt }) => !starts.has(startsAt)), ...changed].sort((a, b) => a.startsAt - b.startsAt);
}
const offered = (slots: readonly Slot[]) => slots.filter(({ status }) => status !== 'withdrawn');

describe('a publication', () => {
  it('offers what is new, keeps what is as before, withdraws what is left out', () => {
    const known = [slot(0), slot(1), slot(2, { status: 'withdrawn' })];
    const { changes, kept } = planned([times(1), times(2), times(3)], known);
    expect(changes).toEqual([
      { to: 'withdrawn', seen: slot(0) },
      { to: 'free', times: times(2), seen: slot(2, { status: 'withdrawn' }) },
      { to: 'free', times: times(3), seen: undefined },
    ]);
    expect(kept).toEqual([]);
  });

  it('what is booked stays, whether it is listed or left out', () => {
    const known = [slot(0, booked), slot(1, booked)];
    expect(planned([times(0)], known)).toEqual({ changes: [], kept: known });
  });

  it('what is held stays when it is listed, and ends when it is left out', () => {
    const known = [slot(0, held), slot(1, held)];
    expect(planned([times(0)], known)).toEqual({
      changes: [{ to: 'withdrawn', seen: slot(1, held) }],
      kept: [slot(0, held)],
    });
  });

  it('what is held ends when it is listed with another end', () => {
    const plan = planned([times(0, 15)], [slot(0, held)]);
    expect(plan).toEqual({ changes: [{ to: 'free', times: times(0, 15), seen: slot(0, held) }], kept: [] });
  });

  it('leaves alone what has begun, and what is outside of its range', () => {
    const begun = slot(0);
    const before = makeSlot({ status: 'free' }, { startsAt: from - hour, endsAt: from - 40 * minute });
    expect(planned([], [before, begun, slot(1)], begun.startsAt).changes).toEqual([{ to: 'withdrawn', seen: slot(1) }]);
    expect(planned([times(0)], [begun], begun.startsAt)).toEqual({ changes: [], kept: [] });
  });
});

describe('what is refused', () => {
  it.each<[string, ReturnType<typeof faults>, object[]]>([
    ['two that overlap', faults([times(0, 30), times(1)]), [{ index: 1, code: 'slots_overlap' }]],
    ['the same twice', faults([times(0), times(0)]), [{ index: 1, code: 'slots_overlap' }]],
    ['one inside another', faults([times(1, 10), times(0, 60)]), [{ index: 0, code: 'slots_overlap' }]],
    ['one over a booked one', faults([times(0, 30)], [slot(1, booked)]), [{ index: 0, code: 'slots_overlap' }]],
    ['a booked one with another end', faults([times(0, 10)], [slot(0, booked)]), [{ index: 0, code: 'slots_overlap' }]],
    [
      'one over a slot that reaches into the range',
      faults([times(0)], [makeSlot({ status: 'free' }, { startsAt: from - hour, endsAt: from + minute })]),
      [{ index: 0, code: 'slots_overlap' }],
    ],
    ['one before the range', faults([times(-1)]), [{ index: 0, code: 'slot_outside' }]],
    [
      'one that ends after it',
      faults([{ startsAt: to - minute, endsAt: to + 1 }]),
      [{ index: 0, code: 'slot_outside' }],
    ],
    ['one in the past', faults([times(0)], [], times(0).startsAt), [{ index: 0, code: 'past_slot' }]],
    ['one that ends before it begins', faults([times(0, -20)]), [{ index: 0, code: 'ends_before_start' }]],
    ['one without a length', faults([times(0, 0)]), [{ index: 0, code: 'ends_before_start' }]],
    ['one of more than a day', faults([times(0, 24 * 60 + 1)]), [{ index: 0, code: 'lasts_too_long' }]],
    [
      'every one that is wrong is named, and no other',
      faults([times(0), times(-2), times(0, 5), times(3)]),
      [
        { index: 1, code: 'slot_outside' },
        { index: 2, code: 'slots_overlap' },
      ],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('slots that touch do not overlap, nor does one over a slot that was withdrawn', () => {
    expect(faults([times(0), times(1)], [slot(2, { status: 'withdrawn' })])).toEqual([]);
    expect(faults([times(2, 10)], [slot(2, { status: 'withdrawn' })])).toEqual([]);
  });

  it('F25: in the night in which summer time ends, the two o’clocks are two slots', () => {
    const first = Date.parse('2026-10-25T02:00:00+02:00');
    const second = Date.parse('2026-10-25T02:00:00+01:00');
    const hours = [first, second].map(startsAt => ({ startsAt, endsAt: startsAt + hour }));
    const now = first - day;
    expect(faults(hours, [], now, { from: first, to: second + hour })).toEqual([]);
  });

  it.each([
    ['nothing', from, from, 'ends_before_start'],
    ['a range that ends before it begins', from, from - 1, 'ends_before_start'],
    ['a month of 31 days', from, from + 31 * day, undefined],
    ['F25: one with the hour of a clock change', from, from + longestRangeMs, undefined],
    ['a longer one', from, from + longestRangeMs + 1, 'range_too_long'],
  ])('a range: %s', (_, start, end, fault) => {
    expect(rangeFault({ from: start, to: end })).toBe(fault);
  });
});

describe('whatever stands and is published', () => {
  const state = fc.constantFrom<SlotState>({ status: 'free' }, held, booked, { status: 'withdrawn' });
  const calendar = fc
    .uniqueArray(fc.record({ n: fc.integer({ min: -3, max: 12 }), state }), { selector: ({ n }) => n, maxLength: 12 })
    .map(slots => slots.map(({ n, state }) => slot(n, state)));
  const list = fc.array(fc.record({ n: fc.integer({ min: -1, max: 10 }), minutes: fc.integer({ min: 1, max: 40 }) }), {
    maxLength: 6,
  });
  const now = fc.integer({ min: noon, max: from + 3 * hour });

  it('nothing that is offered overlaps, nothing booked is lost, and once more changes nothing', () => {
    fc.assert(
      fc.property(calendar, list, now, (known, listed, at) => {
        const slots = listed.map(({ n, minutes }) => times(n, minutes));
        const plan = publish(slots, known, at);
        if (!plan.ok) return;
        const after = written(known, plan.value);
        const standing = offered(after);
        for (const [i, one] of standing.entries())
          expect(standing[i + 1]?.startsAt ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(one.endsAt);
        expect(after.filter(({ status }) => status === 'booked')).toEqual(
          known.filter(({ status }) => status === 'booked').toSorted((a, b) => a.startsAt - b.startsAt),
        );
        for (const { startsAt, endsAt } of slots)
          expect(standing).toContainEqual(expect.objectContaining({ startsAt, endsAt }));
        expect(publish(slots, after, at)).toEqual({ ok: true, value: { changes: [], kept: expect.anything() } });
      }),
      { numRuns: 500 },
    );
  });
});

describe('until when time is offered', () => {
  it.each<[string, number | undefined, Publication['slots'], number | undefined]>([
    ['the first publication says so', undefined, [times(0), times(5)], times(5).startsAt],
    ['a later one of the same time too', times(9).startsAt, [times(5)], times(5).startsAt],
    ['what is offered after the range still is', to + day, [], to + day],
    ['nothing any more', times(5).startsAt, [], from],
    ['what is offered before the range still is', from - day, [], from - day],
    ['nothing at all', undefined, [], undefined],
  ])('%s', (_, before, slots, until) => {
    expect(offersUntil(before, { from, to, slots })).toBe(until);
  });
});
