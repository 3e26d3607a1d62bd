/** How many slots somebody may hold at once, and what a swarm of bots leaves to people (requirement L3, catalogue X39). */
import { capRefusal, phoneCaps, strangerCaps } from '../../../core/booking/caps.ts';
import { holdEnd } from '../../../core/booking/hold-life.ts';
import { isFreeAt, type Slot } from '../../../core/booking/slot.ts';
import { afterMove, slotMoves } from '../../../core/booking/slot-moves.ts';
import { makeSlot } from '../../support/booking.ts';
import { day, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const limits = makeConfiguration();

describe('the caps', () => {
  it.each([
    [0, 2],
    [1, 2],
    [6, 2],
    [7, 3],
    [10, 3],
    [11, 4],
    [20, 6],
    [40, 12],
    [288, 87],
  ])('of a day of %d slots, strangers hold %d', (offered, cap) => {
    expect(strangerCaps(offered, limits).day).toBe(cap);
  });

  it('a share is not rounded up for a bit that binary fractions lack', () => {
    const tenth = makeConfiguration({ booking: { dayShare: 0.1 } });
    expect(Array.from({ length: 100 }, (_, tens) => strangerCaps(10 * (tens + 2), tenth).day)).toEqual(
      Array.from({ length: 100 }, (_, tens) => tens + 2),
    );
  });

  it('a stranger keeps those of address and day, somebody with a proven phone that of the phone alone', () => {
    expect(strangerCaps(40, limits)).toEqual({ caller: 3, site: 30, day: 12 });
    expect(phoneCaps(limits)).toEqual({ phone: 1 });
  });

  it('beyond them strangers prove a phone; beyond its own, a phone has too many', () => {
    expect([capRefusal('caller'), capRefusal('site'), capRefusal('day'), capRefusal('phone')]).toEqual([
      'phone_first',
      'phone_first',
      'phone_first',
      'too_many_holds',
    ]);
  });
});

/** A day of slots, and who holds them. */
class Day {
  slots: Slot[];
  readonly callers = new Map<string, string>();
  readonly #caps: { readonly caller: number; readonly day: number };
  #holds = 0;

  constructor(length: number) {
    this.#caps = strangerCaps(length, limits);
    this.slots = Array.from({ length }, (_, n) => {
      const startsAt = noon + day + n * 10 * minute;
      return makeSlot({ status: 'free' }, { startsAt, endsAt: startsAt + 10 * minute });
    });
  }

  hold(index: number, caller: string, isProven: boolean, now: number): boolean {
    const holdId = String(++this.#holds);
    if (!isProven && this.#isFull(caller, now)) return false;
    const holding = { holdId, holdExpiresAt: holdEnd(now, now, limits), isProven };
    const slot = this.slots[index];
    const held = slot && afterMove(slot, slotMoves.hold(holding, now));
    if (!held) return false;
    this.slots[index] = held;
    this.callers.set(holdId, caller);
    return true;
  }

  #isFull(caller: string, now: number): boolean {
    let live = 0;
    let ofCaller = 0;
    for (const slot of this.slots) {
      if (slot.status !== 'held' || slot.holdExpiresAt <= now || slot.isProven) continue;
      live++;
      if (this.callers.get(slot.holdId) === caller) ofCaller++;
    }
    return live >= this.#caps.day || ofCaller >= this.#caps.caller;
  }

  book(index: number, holdId: string, now: number): boolean {
    const slot = this.slots[index];
    const booked = slot && afterMove(slot, slotMoves.book(`appointment-${index}`, holdId, now));
    if (booked) this.slots[index] = booked;
    return booked !== undefined;
  }

  free = (now: number) => this.slots.flatMap((slot, index) => (isFreeAt(slot, now) ? [index] : []));
}

/** A thousand tries from two hundred addresses, at every slot in turn. */
function swarm(calendar: Day, now: number): void {
  for (let bot = 0; bot < 1000; bot++) calendar.hold(bot % calendar.slots.length, `192.0.2.${bot % 200}`, false, now);
}

describe('X39: a thousand bot holds from two hundred addresses', () => {
  it.each(Array.from({ length: 51 }, (_, n) => n + 10))('leave seven tenths of a day of %d slots to people', length => {
    const calendar = new Day(length);
    swarm(calendar, noon);
    expect(calendar.free(noon).length).toBe(Math.floor(0.7 * length + 1e-9));
  });

  it('who come, prove a phone, and book all of it while the bots hold on for a day', () => {
    const calendar = new Day(40);
    let booked = 0;
    for (let now = noon; now < noon + day - 30 * minute; now += 5 * minute) {
      swarm(calendar, now);
      const [index] = calendar.free(now);
      if (index === undefined) continue;
      expect(calendar.hold(index, `person-${now}`, true, now)).toBe(true);
      const slot = calendar.slots[index];
      booked += calendar.book(index, slot?.status === 'held' ? slot.holdId : '', now) ? 1 : 0;
    }
    expect(booked).toBeGreaterThanOrEqual(28);
    expect(calendar.slots.filter(({ status }) => status === 'booked')).toHaveLength(booked);
  });

  it('of one address are three', () => {
    const calendar = new Day(40);
    for (let n = 0; n < 40; n++) calendar.hold(n, '192.0.2.1', false, noon);
    expect(calendar.free(noon)).toHaveLength(37);
  });
});
