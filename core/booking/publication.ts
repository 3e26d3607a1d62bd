/** A publication lists all that a practitioner offers between two instants; the slots of before follow from it. */
import { err, ok, type Result } from '../result.ts';
import type { OpenSlot, Slot } from './slot.ts';

/** Epoch milliseconds. */
interface Times {
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface Publication {
  /** Epoch milliseconds; the range ends before `to`. */
  readonly from: number;
  readonly to: number;
  readonly slots: readonly Times[];
}

const hourMs = 3600 * 1000;

/** A month, and the hour that it has more in which summer time ends. */
export const longestRangeMs = 31 * 24 * hourMs + hourMs;

/** No slot lasts longer, so that all that reach into a range begin less than this before it. */
export const longestSlotMs = 24 * hourMs;

/** Ten years: what is offered for later is a slip of the keyboard. */
const furthestMs = 10 * 365 * 24 * hourMs;

export type RangeFault = 'ends_before_start' | 'range_too_long';

/** @returns what is wrong with the range, if anything */
export const rangeFault = ({ from, to }: Pick<Publication, 'from' | 'to'>): RangeFault | undefined =>
  to <= from ? 'ends_before_start' : to - from > longestRangeMs ? 'range_too_long' : undefined;

export interface SlotFault {
  /** Of the slot in the publication. */
  readonly index: number;
  readonly code:
    | 'slots_overlap'
    | 'slot_outside'
    | 'past_slot'
    | 'ends_before_start'
    | 'lasts_too_long'
    | 'invalid_instant';
}

/** One slot that changes, and how it was seen: absent for one that is new. A hold on it ends. */
type SlotChange =
  | { readonly to: 'free'; readonly times: Times; readonly seen: OpenSlot | undefined }
  | { readonly to: 'withdrawn'; readonly seen: OpenSlot };

export interface Plan {
  readonly changes: readonly SlotChange[];
  /** Slots of the range that are held or booked, and stay so. */
  readonly kept: readonly Slot[];
}

/**
 * Plans what is to be written. Repeating a publication changes nothing. A booked slot stays, whether listed or not. A slot that is
 * held stays when it is listed as it is, and ends otherwise. A slot that has begun is left alone.
 * @param known all slots of the practitioner that reach into the range, from `longestSlotMs` before it on
 */
export function planPublication(
  { from, to, slots }: Publication,
  known: readonly Slot[],
  now: number,
): Result<Plan, SlotFault[]> {
  const isOpenToChange = (slot: Slot): slot is OpenSlot =>
    slot.startsAt >= from && slot.startsAt < to && slot.startsAt > now && slot.status !== 'booked';
  const standing = known.filter(slot => slot.status !== 'withdrawn' && !isOpenToChange(slot));
  const faults = faultsOf(slots, standing, { from, to, now });
  if (faults.length > 0) return err(faults);

  const byStart = new Map(known.map(slot => [slot.startsAt, slot]));
  const listed = new Set(slots.map(({ startsAt }) => startsAt));
  const offered = slots.flatMap((times): Extract<SlotChange, { to: 'free' }>[] => {
    const seen = byStart.get(times.startsAt);
    if (seen === undefined) return [{ to: 'free', times, seen }];
    const isAsListed = seen.status !== 'withdrawn' && seen.endsAt === times.endsAt;
    return isAsListed || !isOpenToChange(seen) ? [] : [{ to: 'free', times, seen }];
  });
  const leftOut = known
    .filter(isOpenToChange)
    .filter(slot => slot.status !== 'withdrawn' && !listed.has(slot.startsAt))
    .map(seen => ({ to: 'withdrawn', seen }) as const);
  const changed = new Set(offered.map(({ times }) => times.startsAt));
  const kept = known.filter(
    ({ status, startsAt }) =>
      (status === 'booked' && startsAt >= from && startsAt < to) ||
      (status === 'held' && listed.has(startsAt) && !changed.has(startsAt)),
  );
  return ok({ changes: [...leftOut, ...offered], kept });
}

/** @param standing slots that stay whatever is published */
function faultsOf(
  slots: readonly Times[],
  standing: readonly Slot[],
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
): SlotFault[] {
  const own = slots.map((times, index): SlotFault | undefined => {
    const { startsAt, endsAt } = times;
    if (endsAt <= startsAt) return { index, code: 'ends_before_start' };
    if (endsAt - startsAt > longestSlotMs) return { index, code: 'lasts_too_long' };
    if (startsAt > now + furthestMs) return { index, code: 'invalid_instant' };
    if (startsAt < from || endsAt > to) return { index, code: 'slot_outside' };
    // One that is booked or was offered in time may be listed for as long as it is in the range.
    const isKnown = standing.some(slot => slot.startsAt === startsAt && slot.endsAt === endsAt);
    if (startsAt <= now && !isKnown) return { index, code: 'past_slot' };
    const isInTheWay = standing.some(slot => overlap(slot, times) && !(isKnown && slot.startsAt === startsAt));
    return isInTheWay ? { index, code: 'slots_overlap' } : undefined;
  });
  const faults = own.filter(fault => fault !== undefined);
  const blamed = new Set(faults.map(({ index }) => index));
  const among = overlapping(slots).filter(index => !blamed.has(index));
  return [...faults, ...among.map(index => ({ index, code: 'slots_overlap' }) as const)].sort(
    (a, b) => a.index - b.index,
  );
}

const overlap = (a: Times, b: Times): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** Those that begin before one that began earlier has ended, or at its very start. */
function overlapping(slots: readonly Times[]): number[] {
  const inOrder = slots.map((times, index) => ({ ...times, index })).sort((a, b) => a.startsAt - b.startsAt);
  let end = Number.NEGATIVE_INFINITY;
  return inOrder.flatMap(({ startsAt, endsAt, index }) => {
    const isLate = startsAt < end;
    end = Math.max(end, endsAt);
    return isLate ? [index] : [];
  });
}

/**
 * Until when the practitioner offers time at all: the start of the last slot that is known to be offered.
 * @param before what was noted by earlier publications
 */
export function offersUntil(before: number | undefined, { from, to, slots }: Publication): number | undefined {
  if (before !== undefined && before >= to) return before;
  if (slots.length > 0) return Math.max(...slots.map(({ startsAt }) => startsAt));
  // Slots up to here are offered no more; earlier publications may still offer some before the range.
  return before !== undefined && before >= from ? from : before;
}
