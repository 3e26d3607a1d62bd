/** Items of a list: one that is not of its kind is noted and left out, so that it hides no other. */
import { Fault } from '../../../core/fault.ts';
import type { Item, Row } from '../rows/row.ts';

/** The place of a malformed item, and the paths that do not fit: no value of its attributes (requirement J1). */
export interface MalformedItem {
  /** Its partition key, which holds ids and keyed digests. */
  readonly partition: string;
  /** The first word of its sort key. */
  readonly kind: string;
  readonly columns: string;
}

export interface Listed<T> {
  readonly items: T[];
  /** The number of items left out: they are not of the list's kind, and were noted. */
  readonly malformed: number;
}

/**
 * The whole of a list, for work that must reach every item.
 * @throws Fault `MalformedRow` when one was left out
 */
export function whole<T>({ items, malformed }: Listed<T>): T[] {
  if (malformed > 0) throw new Fault('MalformedRow');
  return items;
}

export type NoteMalformed = (item: MalformedItem) => void;

/** @returns undefined when the item is malformed, which is noted */
export function readListed<T>(row: Row<T>, item: Item, note: NoteMalformed): T | undefined {
  const read = row.safeParse(item);
  if (read.success) return read.data;
  const { pk, sk } = item;
  const columns = new Set(read.error.issues.map(({ path }) => path.join('.')));
  note({ partition: String(pk), kind: String(sk).split('#', 1).join(), columns: [...columns].join() });
  return undefined;
}
