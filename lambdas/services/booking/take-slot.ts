/** Takes a slot for a while, under the caps of whoever takes it (requirements L1 to L3). */
import type { Claimant } from '../../../adapters/dynamodb/booking/cap-writes.ts';
import type { SlotStore } from '../../../adapters/dynamodb/booking/slot-store.ts';
import type { TakingRefusal, TakingStore } from '../../../adapters/dynamodb/booking/taking-store.ts';
import { capRefusal, phoneCaps, strangerCaps } from '../../../core/booking/caps.ts';
import { type BookingContext, bookingContext, type Hold } from '../../../core/booking/hold.ts';
import { holdEnd } from '../../../core/booking/hold-life.ts';
import { isFreeAt, type Slot, type SlotName } from '../../../core/booking/slot.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { dayOf, timeZoneOf } from '../../../core/practice/time-zone.ts';
import { err, ok, type Result } from '../../../core/result.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly slots: Pick<SlotStore, 'between' | 'offeredBy'>;
  readonly takings: Pick<TakingStore, 'take' | 'takeAgain'>;
}

/** A stranger, by the digest of the address, or somebody who has proven a phone, by that of the phone. */
export type Taker = { readonly callerDigest: string } | { readonly phoneDigest: string };

export type TakeFault =
  | { readonly code: 'unknown_slot' | 'slot_taken' | 'phone_first' }
  | { readonly code: 'too_many_holds' | 'too_many_requests'; readonly retryAfterSeconds: number };

/** A hold that has its slot, until when. */
export interface TakenHold {
  readonly hold: Hold;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** Longer than any day, in milliseconds: what is around a slot by so much has all of its day. */
const aroundMs = 26 * 3600 * 1000;

export const takeSlot = ({ configuration, slots, takings }: Dependencies) => {
  /** The slot, if anybody may take it, and how many are offered in its day. */
  async function look(name: SlotName, now: number): Promise<Result<Looked, TakeFault>> {
    const { startsAt } = name;
    const [{ practice, practitioner }, around] = await Promise.all([
      slots.offeredBy(name),
      slots.between(name, { from: startsAt - aroundMs, to: startsAt + aroundMs }, 'eventual'),
    ]);
    const slot = around.find(each => each.startsAt === startsAt);
    if (!practice || !practitioner || !slot) return err({ code: 'unknown_slot' });
    if (!practitioner.isBookable || slot.startsAt <= now) return err({ code: 'slot_taken' });
    const timeZone = timeZoneOf(practice, configuration);
    const day = dayOf(startsAt, timeZone);
    const offered = around.filter(({ status, startsAt: at }) => status !== 'withdrawn' && dayOf(at, timeZone) === day);
    return ok({ slot, about: bookingContext(slot, practitioner, practice, timeZone), day, offered: offered.length });
  }

  const claimantOf = (taker: Taker, { day, offered }: Pick<Looked, 'day' | 'offered'>): Claimant =>
    'phoneDigest' in taker
      ? { ...taker, limits: phoneCaps(configuration) }
      : { ...taker, day, limits: strangerCaps(offered, configuration) };

  const holding = (holdId: string, taker: Taker, now: number) => ({
    holdId,
    holdExpiresAt: holdEnd(now, now, configuration),
    isProven: 'phoneDigest' in taker,
  });

  return {
    /** @param holdId SHA-256 of the token */
    async take(name: SlotName, holdId: string, taker: Taker, now: number): Promise<Result<TakenHold, TakeFault>> {
      const looked = await look(name, now);
      if (!looked.ok) return looked;
      const { slot, about } = looked.value;
      // It saves a transaction; the transaction decides.
      if (!isFreeAt(slot, now)) return err({ code: 'slot_taken' });
      const hold: Hold = { id: holdId, about, beganAt: now, status: 'open' };
      const taking = holding(holdId, taker, now);
      const taken = await takings.take(hold, taking, claimantOf(taker, looked.value), now);
      return taken.ok ? ok({ hold, until: taking.holdExpiresAt }) : err(faultOf(taken.error, now));
    },

    /** The slot of a hold that lapsed, if it is free still: its time begins anew. */
    async takeAgain(hold: Hold, taker: Taker, now: number): Promise<Result<TakenHold, TakeFault>> {
      const looked = await look(hold.about, now);
      if (!looked.ok) return looked;
      const taking = holding(hold.id, taker, now);
      const taken = await takings.takeAgain(hold, taking, claimantOf(taker, looked.value), now);
      return taken.ok
        ? ok({ hold: { ...hold, beganAt: now }, until: taking.holdExpiresAt })
        : err(faultOf(taken.error, now));
    },
  };
};

interface Looked {
  readonly slot: Slot;
  readonly about: BookingContext;
  /** The date on the practice's wall. */
  readonly day: string;
  readonly offered: number;
}

export type TakeSlot = ReturnType<typeof takeSlot>;

function faultOf(refusal: TakingRefusal, now: number): TakeFault {
  if (refusal === 'contended') return { code: 'too_many_requests', retryAfterSeconds: 1 };
  if (refusal === 'slot' || refusal === 'hold') return { code: 'slot_taken' };
  const code = capRefusal(refusal.cap);
  if (code === 'phone_first') return { code };
  return { code, retryAfterSeconds: Math.max(1, Math.ceil((refusal.freesAt - now) / 1000)) };
}
