/** The offer to a patient whose slot is gone: the free slots of the same practitioner that are nearest in time. */
import { isFreeAt, type Slot } from './slot.ts';

const offered = 3;
const dayMs = 24 * 3600 * 1000;
const windowMs = 14 * dayMs;

/** The window in which to look for them, in epoch milliseconds. */
export const alternativesWindow = (startsAt: number, now: number): { from: number; to: number } => ({
  from: Math.max(now, startsAt - windowMs),
  to: Math.max(now, startsAt) + windowMs,
});

/** Three at most, in the order in which they begin. Of two that are as near the later one is taken: it can still be reached. */
export function nearAlternatives(slots: readonly Slot[], startsAt: number, now: number): Slot[] {
  const distance = (slot: Slot) => Math.abs(slot.startsAt - startsAt);
  return slots
    .filter(slot => isFreeAt(slot, now))
    .toSorted((a, b) => distance(a) - distance(b) || b.startsAt - a.startsAt)
    .slice(0, offered)
    .toSorted((a, b) => a.startsAt - b.startsAt);
}
