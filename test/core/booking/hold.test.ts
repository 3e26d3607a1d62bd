/** How a hold ends, how long it lives, and what its bearer is told (requirement L2). */
import fc from 'fast-check';
import { type HoldStatus, holdStatusesBefore, standingOf } from '../../../core/booking/hold.ts';
import { holdEnd } from '../../../core/booking/hold-life.ts';
import type { Slot } from '../../../core/booking/slot.ts';
import { makeHold, makeSlot } from '../../support/booking.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const limits = makeConfiguration();

describe('the statuses', () => {
  it.each<[HoldStatus, HoldStatus[]]>([
    ['open', []],
    ['attached', ['open', 'attached']],
    ['released', ['open', 'attached']],
    ['withdrawn', ['open', 'attached']],
  ])('%s comes only after %j', (to, before) => {
    expect(holdStatusesBefore(to)).toEqual(before);
  });
});

describe('its life', () => {
  it.each([
    ['from its beginning: ten minutes', 0, 10],
    ['a sign-up after nine: ten more', 9, 19],
    ['a right code after nineteen: ten more', 19, 29],
    ['after twenty-one: no more than thirty', 21, 30],
    ['after an hour: no more than thirty', 60, 30],
  ])('%s', (_, seen, end) => {
    expect(holdEnd(noon, noon + seen * minute, limits)).toBe(noon + end * minute);
  });

  it('L2: never passes thirty minutes, whatever is seen, and no sight shortens it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 * minute })), sights => {
        const ends = sights.sort((a, b) => a - b).map(at => holdEnd(noon, noon + at, limits));
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        for (const end of ends) expect(end).toBeLessThanOrEqual(noon + 30 * minute);
      }),
    );
  });
});

describe('where it stands', () => {
  const hold = makeHold();
  const until = noon + 10 * minute;
  const held = makeSlot({ status: 'held', holdId: hold.id, holdExpiresAt: until, isProven: false });
  const others = makeSlot({ status: 'held', holdId: 'other', holdExpiresAt: until, isProven: false });
  it.each<[string, Slot | undefined, number, object]>([
    ['while it lives', held, noon, { standing: 'held', until }],
    ['F17: once its time is over, whoever noted it', held, until, { standing: 'lapsed' }],
    ['when the slot is free again', makeSlot({ status: 'free' }), until, { standing: 'lapsed' }],
    ['when another has the slot', others, noon, { standing: 'gone' }],
    ["when the other's time is over too", others, until, { standing: 'lapsed' }],
    [
      'when the slot is booked',
      makeSlot({ status: 'booked', appointmentId: 'r', holdId: 'x' }),
      noon,
      { standing: 'gone' },
    ],
    [
      'once it is booked',
      makeSlot({ status: 'booked', appointmentId: 'r', holdId: hold.id }),
      noon,
      { standing: 'converted' },
    ],
    ['when the slot is past', held, held.startsAt, { standing: 'gone' }],
    ['when the slot is kept no more', undefined, noon, { standing: 'gone' }],
  ])('%s', (_, slot, now, standing) => {
    expect(standingOf(hold, slot, now)).toEqual(standing);
  });

  it.each([[makeHold({ status: 'released' })], [makeHold({ status: 'withdrawn' })]])(
    'as it ended, whatever became of the slot: $status',
    ended => {
      expect(standingOf(ended, held, noon)).toEqual({ standing: ended.status });
    },
  );
});
