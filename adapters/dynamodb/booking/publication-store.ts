/** Publications of a practitioner's time: written in chunks, each of which is all written or not at all. */
import { holdStatusesBefore } from '../../../core/booking/hold.ts';
import type { Practitioner } from '../../../core/booking/practitioner.ts';
import type { Plan } from '../../../core/booking/publication.ts';
import { slotMoves } from '../../../core/booking/slot-moves.ts';
import { is, isOneOf } from '../expression.ts';
import { holdKey, practitionerKey, slotKey } from '../keys.ts';
import { practitionerRow } from '../rows/booking.ts';
import type { Table } from '../table.ts';
import { check, insert, update, type Write } from '../writes.ts';
import { slotChange } from './slot-change.ts';

/** A transaction takes a hundred writes: one checks the publication, and a change of a held slot is two. */
const writesAtOnce = 99;

/** A slot is kept so long after its end, in seconds. */
const keptForSeconds = 30 * 24 * 3600;

/** A hold that lapsed longer ago has nobody to be told, and may be deleted already. */
const heldLatelyMs = 24 * 3600 * 1000;

const ttlOf = (endsAt: number) => Math.ceil(endsAt / 1000) + keptForSeconds;

type Change = Plan['changes'][number];

export class PublicationStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * Begins a publication; one that is being written at the same time ends there.
   * @param offersUntil the start of the last slot that will be known to be offered
   * @returns undefined when another began since the practitioner was read
   */
  async begin(
    { practiceId, id, publication }: Practitioner,
    offersUntil: number | undefined,
  ): Promise<Practitioner | undefined> {
    const change = {
      set: { offersUntil, publication: publication + 1 },
      when: [is('publication', publication)],
    };
    const begun = await this.#table.updateAndGet(practitionerKey(practiceId, id), change, practitionerRow);
    return begun.ok ? begun.value : undefined;
  }

  /**
   * Writes what a publication changes.
   * @param practitioner as its publication began
   * @returns false when a slot is not as it was seen any more, or another publication began: read and plan again
   */
  async write(practitioner: Practitioner, changes: readonly Change[], now: number): Promise<boolean> {
    const { practiceId, id: practitionerId, publication } = practitioner;
    const named = changes.map((change, index) =>
      Object.entries(writesOf(change, { practiceId, practitionerId }, index, now)),
    );
    for (const chunk of chunks(named)) {
      const written = await this.#table.transact<string>({
        publication: check(practitionerKey(practiceId, practitionerId), is('publication', publication)),
        ...Object.fromEntries(chunk.flat()),
      });
      if (!written.ok) return false;
    }
    return true;
  }
}

/** One slot that changes, and the hold on it that ends. */
function writesOf(
  change: Change,
  practitioner: { readonly practiceId: string; readonly practitionerId: string },
  index: number,
  now: number,
): Record<string, Write> {
  const { seen } = change;
  const isRecent = seen?.status === 'held' && seen.holdExpiresAt > now - heldLatelyMs;
  const ended = isRecent ? { [`hold ${index}`]: withdrawHold(seen.holdId) } : {};
  if (change.to === 'withdrawn')
    return { [`slot ${index}`]: update(slotKey(change.seen), slotChange(slotMoves.withdraw(change.seen))), ...ended };
  const { startsAt, endsAt } = change.times;
  const name = { ...practitioner, startsAt };
  const ttl = ttlOf(endsAt);
  if (!seen) return { [`slot ${index}`]: insert({ ...slotKey(name), ...name, endsAt, status: 'free', ttl }) };
  const { set, ...rest } = slotChange(slotMoves.offer(seen, endsAt));
  return { [`slot ${index}`]: update(slotKey(name), { set: { ...set, ttl }, ...rest }), ...ended };
}

/** A hold that ended otherwise stays as it ended. */
const withdrawHold = (holdId: string) =>
  update(holdKey(holdId), { set: { status: 'withdrawn' }, when: [isOneOf('status', holdStatusesBefore('withdrawn'))] });

/** Changes whose writes stay together, as many at once as a transaction takes. */
function chunks<T>(named: readonly T[][]): T[][][] {
  const all: T[][][] = [];
  let room = 0;
  for (const writes of named) {
    if (writes.length > room) {
      all.push([]);
      room = writesAtOnce;
    }
    all.at(-1)?.push(writes);
    room -= writes.length;
  }
  return all;
}
