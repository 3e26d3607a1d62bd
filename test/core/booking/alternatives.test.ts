/** Free slots in the place of one that is gone. */
import { alternativesWindow, nearAlternatives } from '../../../core/booking/alternatives.ts';
import type { Slot, SlotState } from '../../../core/booking/slot.ts';
import { makeSlot } from '../../support/booking.ts';
import { day, hour, noon } from '../../support/clock.ts';

const lost = noon + 2 * day;
const slot = (hours: number, state: SlotState = { status: 'free' }): Slot =>
  makeSlot(state, { startsAt: lost + hours * hour, endsAt: lost + (hours + 0.5) * hour });
const near = (slots: readonly Slot[], now = noon) =>
  nearAlternatives(slots, lost, now).map(({ startsAt }) => (startsAt - lost) / hour);

describe('three near slots', () => {
  it('are the nearest before and after, in the order of time', () => {
    expect(near([-30, -3, -2, 1, 5, 40].map(hours => slot(hours)))).toEqual([-3, -2, 1]);
  });

  it('are free: not held, booked or withdrawn, though maybe left behind by a hold', () => {
    const held = (holdExpiresAt: number): SlotState => ({
      status: 'held',
      holdId: 'a',
      holdExpiresAt,
      isProven: false,
    });
    const states = [
      held(noon + 1),
      { status: 'booked', appointmentId: 'r', holdId: 'x' },
      { status: 'withdrawn' },
    ] as const;
    expect(near([...states.map((state, n) => slot(n + 1, state)), slot(4, held(noon)), slot(5)])).toEqual([4, 5]);
  });

  it('may be the lost one itself, when it is free again', () => {
    expect(near([slot(0)])).toEqual([0]);
  });

  it('are to come', () => {
    expect(near([slot(-2), slot(-1), slot(1)], lost - hour)).toEqual([1]);
  });

  it('are fewer where there are fewer, or none', () => {
    expect([near([slot(1)]), near([])]).toEqual([[1], []]);
  });

  it.each([
    ['two weeks around a slot that is far off', noon - 60 * day, [lost - 14 * day, lost + 14 * day]],
    ['from now on', noon, [noon, lost + 14 * day]],
    ['two weeks from now when the slot is past', lost + day, [lost + day, lost + 15 * day]],
  ])('are looked for in %s', (_, now, [from, to]) => {
    expect(alternativesWindow(lost, now)).toEqual({ from, to });
  });
});
