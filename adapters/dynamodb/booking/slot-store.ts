/** Slots: one item each, in the partition of their practitioner, in the order in which they begin. */
import type { PlannedBooking } from '../../../core/booking/planned-booking.ts';
import type { Practitioner } from '../../../core/booking/practitioner.ts';
import type { Slot, SlotName } from '../../../core/booking/slot.ts';
import { slotMoves } from '../../../core/booking/slot-moves.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import { practiceKey, practitionerKey, slotKey } from '../keys.ts';
import { practitionerRow, slotRow } from '../rows/booking.ts';
import { practiceRow } from '../rows/registered-practice.ts';
import type { Item } from '../rows/row.ts';
import type { Table } from '../table.ts';
import { slotChange } from './slot-change.ts';

/** More than a page of a megabyte holds: a page ends by its size, and a month of forty slots a day is one. */
const pageSize = 10_000;

type PractitionerName = Omit<SlotName, 'startsAt'>;

export class SlotStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Strongly consistent. */
  get(name: SlotName): Promise<Slot | undefined> {
    return this.#table.get(slotKey(name), slotRow);
  }

  /**
   * Slots of every status that begin in the range, in order.
   * @param from epoch milliseconds, as `to`, before which the range ends
   * @param consistency `eventual` for those who only look: it costs half
   */
  async between(
    practitioner: PractitionerName,
    { from, to }: { readonly from: number; readonly to: number },
    consistency: 'strong' | 'eventual',
  ): Promise<Slot[]> {
    if (to <= from) return [];
    const first = slotKey({ ...practitioner, startsAt: from });
    const last = slotKey({ ...practitioner, startsAt: to - 1 });
    const found: Slot[] = [];
    let after: Item | undefined;
    do {
      const input = {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': first.pk, ':first': first.sk, ':last': last.sk },
        ConsistentRead: consistency === 'strong',
        Limit: pageSize,
        after,
      };
      const page = await this.#table.page(input, slotRow);
      found.push(...page.items);
      after = page.after;
    } while (after);
    return found;
  }

  /** The owners of the slots, as far as they are there. */
  async offeredBy({ practiceId, practitionerId }: PractitionerName): Promise<{
    readonly practice: Practice | undefined;
    readonly practitioner: Practitioner | undefined;
  }> {
    const keys = { practice: practiceKey(practiceId), practitioner: practitionerKey(practiceId, practitionerId) };
    const found = await this.#table.batchGet(Object.values(keys));
    return {
      practice: found(keys.practice, practiceRow),
      practitioner: found(keys.practitioner, practitionerRow),
    };
  }

  /** The service saw its patient go on. @returns false when the hold has lapsed or lost the slot */
  async extend({ holdId, about }: PlannedBooking, holdExpiresAt: number, now: number): Promise<boolean> {
    const move = slotMoves.extend({ holdId, holdExpiresAt }, now);
    return (await this.#table.update(slotKey(about), slotChange(move))).ok;
  }
}
