/**
 * The items that the table held when a condition failed. The document client leaves them as the wire has them, so this is
 * the one place that reads attribute values.
 */
import type { AttributeValue, CancellationReason } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { parse, type Row } from '../rows/row.ts';

type WireItem = Readonly<Record<string, AttributeValue>>;

/** @returns undefined when there was no item. @throws Fault `MalformedRow` */
export const refusedItem = <T>(item: WireItem | undefined, row: Row<T>): T | undefined =>
  item && parse(row, unmarshall(item));

/** The writes of one cancelled transaction whose conditions failed, by their names. A write that only met another transaction is none of them. */
export class Refusal<Name extends string> {
  readonly #items: ReadonlyMap<string, WireItem | undefined>;

  /** @param reasons one for each of the names, in their order */
  constructor(names: readonly Name[], reasons: readonly CancellationReason[]) {
    const all = names.map((name, index) => ({ name, reason: reasons[index] }));
    const refused = all.filter(({ reason }) => reason?.Code === 'ConditionalCheckFailed');
    this.#items = new Map(refused.map(({ name, reason }) => [name, reason?.Item]));
  }

  /** Whether the condition of this write failed. */
  has(name: Name): boolean {
    return this.#items.has(name);
  }

  /** Whether it alone stood in the way. */
  isOnly(name: Name): boolean {
    return this.has(name) && this.#items.size === 1;
  }

  /** @returns what this write found, undefined when it found nothing or its condition held. @throws Fault `MalformedRow` */
  item<T>(name: Name, row: Row<T>): T | undefined {
    return refusedItem(this.#items.get(name), row);
  }
}
