/** Caps on holds: sets of what was taken under each, which a taking may only add to while they are small enough. */
import type { Cap } from '../../../core/booking/caps.ts';
import { isHeldBy, type Slot, type SlotName } from '../../../core/booking/slot.ts';
import { readSlotId, slotId } from '../../../core/booking/slot-id.ts';
import { siteOf } from '../../../core/limits/caller-digest.ts';
import { contains, either, hasFewerThan } from '../expression.ts';
import { callerHoldsKey, dayHoldsKey, type Key, phoneHoldsKey } from '../keys.ts';
import { callerNames, named } from '../limits/caller-items.ts';
import { update, type Write } from '../writes.ts';

/** The person who takes a slot, and the caps: a stranger's are address and day, a proven phone's is that phone. */
export type Claimant =
  | {
      readonly callerDigest: string;
      readonly day: string;
      readonly limits: { readonly caller: number; readonly site: number; readonly day: number };
    }
  | { readonly phoneDigest: string; readonly limits: { readonly phone: number } };

/** Seconds after which nothing in a set can be live any more. */
const keptForSeconds = 24 * 3600;

/** A hold as a set names it. */
const entryOf = (slot: SlotName, holdId: string): string => `${slotId(slot)}.${holdId}`;

/** One write for each cap of the claimant, which fails where it is full. A hold that was counted before is not counted again. */
export function capWrites(
  claimant: Claimant,
  slot: SlotName,
  holdId: string,
  now: number,
): Partial<Record<Cap, Write>> {
  const entry = entryOf(slot, holdId);
  const counted = (key: Key, limit: number) =>
    update(key, {
      add: { holds: new Set([entry]) },
      set: { ttl: Math.ceil(now / 1000) + keptForSeconds },
      when: [either(contains('holds', entry), hasFewerThan('holds', limit))],
    });
  if ('phoneDigest' in claimant) return { phone: counted(phoneHoldsKey(claimant.phoneDigest), claimant.limits.phone) };
  const { callerDigest, day, limits } = claimant;
  return {
    ...named(callerNames(callerDigest).map(([name, digest]) => [name, counted(callerHoldsKey(digest), limits[name])])),
    day: counted(dayHoldsKey(slot, day), limits.day),
  };
}

/** The item of one of the claimant's caps. */
export function capKey(claimant: Claimant, cap: Cap, slot: SlotName): Key {
  if ('phoneDigest' in claimant) return phoneHoldsKey(claimant.phoneDigest);
  if (cap === 'day') return dayHoldsKey(slot, claimant.day);
  return callerHoldsKey(cap === 'site' ? siteOf(claimant.callerDigest) : claimant.callerDigest);
}

export interface CountedHold {
  readonly entry: string;
  readonly slot: SlotName;
  readonly holdId: string;
}

/** The holds that a set names. */
export const countedHolds = (holds: ReadonlySet<string>): CountedHold[] =>
  [...holds].flatMap(entry => {
    const [id = '', holdId = ''] = entry.split('.');
    const slot = readSlotId(id);
    return slot ? [{ entry, slot, holdId }] : [];
  });

/** Whether it still counts: it has its slot, its time is not over, and strangers' caps do not count known people. */
export const stillCounts = (cap: Cap, { holdId }: CountedHold, slot: Slot | undefined, now: number): boolean =>
  isHeldBy(slot, holdId, now) && (cap === 'phone' || (slot?.status === 'held' && !slot.isProven));
