/** The taking of slots: in one transaction with the caps of whoever takes (requirements L1 to L3). */

import type { Cap } from '../../../core/booking/caps.ts';
import { type Hold, holdStatusesBefore } from '../../../core/booking/hold.ts';
import type { PlannedBooking } from '../../../core/booking/planned-booking.ts';
import type { Slot } from '../../../core/booking/slot.ts';
import { slotId } from '../../../core/booking/slot-id.ts';
import { type Holding, type SlotMove, slotMoves } from '../../../core/booking/slot-moves.ts';
import { Fault } from '../../../core/fault.ts';
import { err, type Result } from '../../../core/result.ts';
import { again, retry } from '../../retry.ts';
import { is, isOneOf, isPresent } from '../expression.ts';
import { holdKey, slotKey } from '../keys.ts';
import type { Refusal } from '../operations/refused-items.ts';
import { capRow, slotRow } from '../rows/booking.ts';
import type { Table } from '../table.ts';
import { insert, update, type Write } from '../writes.ts';
import { type Claimant, type CountedHold, capKey, capWrites, countedHolds, stillCounts } from './cap-writes.ts';
import { slotChange } from './slot-change.ts';

/** A hold is kept so long after its beginning, in seconds, so that its bearer is told what became of it. */
const keptForSeconds = 3 * 24 * 3600;

/** A full cap is looked through, and the taking decided again; others may fill what became free. */
const attempts = 4;

/** A batch read takes so many keys. */
const readsAtOnce = 100;

type TakingWrite = 'slot' | 'hold' | Cap;

const caps = ['caller', 'site', 'day', 'phone'] as const satisfies readonly Cap[];

interface FullCap {
  readonly cap: Cap;
  /** The end of the first of its holds, in epoch milliseconds. */
  readonly freesAt: number;
}

/** `slot`: it is somebody's, withdrawn or changed · `hold`: it has ended · `contended`: too many asked at once · a full cap. */
export type TakingRefusal = 'slot' | 'hold' | 'contended' | FullCap;

export class TakingStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Takes a slot under the caps of whoever takes it; of any number at once, one is first (requirement L1). */
  take(hold: Hold, holding: Holding, claimant: Claimant, now: number): Promise<Result<void, TakingRefusal>> {
    const { id, about, beganAt } = hold;
    const ttl = Math.ceil(beganAt / 1000) + keptForSeconds;
    return this.#underCaps(claimant, about, id, now, {
      slot: this.#toMove(about, slotMoves.hold(holding, now)),
      hold: insert({ ...holdKey(id), ...hold, ttl }),
    });
  }

  /** Takes the slot of a lapsed hold again, under the caps like anybody: its time begins anew. */
  takeAgain(hold: Hold, holding: Holding, claimant: Claimant, now: number): Promise<Result<void, TakingRefusal>> {
    const { id, about } = hold;
    return this.#underCaps(claimant, about, id, now, {
      slot: this.#toMove(about, slotMoves.holdAgain(holding, now)),
      hold: update(holdKey(id), {
        set: { beganAt: now, ttl: Math.ceil(now / 1000) + keptForSeconds },
        when: [isOneOf('status', holdStatusesBefore('released'))],
      }),
    });
  }

  /** Its patient has proven a phone: the hold counts for that from now on, and lives until then. */
  prove({ holdId, about }: PlannedBooking, holdExpiresAt: number, claimant: Claimant, now: number) {
    const move = slotMoves.prove({ holdId, holdExpiresAt, isProven: true });
    return this.#underCaps(claimant, about, holdId, now, { slot: this.#toMove(about, move), hold: undefined });
  }

  /** The slot with the end that the patient was shown. */
  #toMove(about: Hold['about'], move: SlotMove): Write {
    const { when = [], ...change } = slotChange(move);
    return update(slotKey(about), { ...change, when: [...when, is('endsAt', about.endsAt)] });
  }

  async #underCaps(
    claimant: Claimant,
    slot: Hold['about'],
    holdId: string,
    now: number,
    writes: { readonly slot: Write; readonly hold: Write | undefined },
  ): Promise<Result<void, TakingRefusal>> {
    const taken = await retry(attempts, async () => {
      const counted = capWrites(claimant, slot, holdId, now);
      const written = await this.#table.transact<TakingWrite>({ ...writes, ...counted }).catch(asContended);
      if (written === again || written.ok) return written;
      if (written.error.has('slot')) return err<TakingRefusal>('slot');
      if (written.error.has('hold')) return err<TakingRefusal>('hold');
      const full = await this.#fullCap(written.error, claimant, slot, now);
      return full ? err<TakingRefusal>(full) : again;
    });
    return taken === again ? err('contended') : taken;
  }

  /** Takes out of full caps what does not count any more. @returns the cap that is full all the same */
  async #fullCap(
    refusal: Refusal<TakingWrite>,
    claimant: Claimant,
    slot: Hold['about'],
    now: number,
  ): Promise<FullCap | undefined> {
    for (const cap of caps.filter(name => refusal.has(name))) {
      const counted = countedHolds(refusal.item(cap, capRow)?.holds ?? new Set());
      const slots = await this.#slotsOf(counted);
      const live = counted.filter(each => stillCounts(cap, each, slots.get(each.entry), now));
      const ends = live
        .map(({ entry }) => slots.get(entry))
        .flatMap(held => (held?.status === 'held' ? held.holdExpiresAt : []));
      if (live.length === counted.length) return { cap, freesAt: Math.min(...ends) };
      const over = counted.filter(each => !live.includes(each)).map(({ entry }) => entry);
      const change = { deleteFrom: { holds: new Set(over) }, when: [isPresent('pk')] };
      await this.#table.update(capKey(claimant, cap, slot), change);
    }
    return undefined;
  }

  /** The slots that the holds were taken of, as they are now, by entry. */
  async #slotsOf(counted: readonly CountedHold[]): Promise<Map<string, Slot | undefined>> {
    const slots = new Map<string, Slot | undefined>();
    // Several holds may have had one slot, one after the other, and a batch takes a key once.
    const named = Map.groupBy(counted, ({ slot }) => slotId(slot));
    const each = [...named.values()].map(([first]) => first).filter(first => first !== undefined);
    for (let at = 0; at < each.length; at += readsAtOnce) {
      const some = each.slice(at, at + readsAtOnce);
      const found = await this.#table.batchGet(some.map(({ slot }) => slotKey(slot)));
      for (const { slot } of some)
        for (const { entry } of named.get(slotId(slot)) ?? []) slots.set(entry, found(slotKey(slot), slotRow));
    }
    return slots;
  }
}

/** Too many met over one slot at once: nothing was written, and nothing is known. */
function asContended(error: unknown): typeof again {
  if (error instanceof Fault && error.name === 'Contended') return again;
  throw error;
}
