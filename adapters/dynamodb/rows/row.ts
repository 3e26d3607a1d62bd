/** The parsing of an item into one of the domain's types; an item is never a half-typed object. */
import * as z from 'zod/mini';
import { Fault } from '../../../core/fault.ts';

/** An item as the document client reads it. */
export type Item = Record<string, unknown>;

/** Reads one kind of item: it keeps the attributes of T, drops all others and refuses what is not a T. */
export type Row<T> = z.ZodMiniType<T>;

type Optional<T> = z.ZodMiniExactOptional<z.ZodMiniType<T>> | z.ZodMiniOptional<z.ZodMiniType<T>>;

/**
 * A schema for each property of T. The compiler finds a property that a row forgot, and one that may be absent but is
 * required.
 */
export type Columns<T> = {
  readonly [Name in keyof T]-?: Partial<Pick<T, Name>> extends Pick<T, Name>
    ? Optional<T[Name]>
    : z.ZodMiniType<T[Name]>;
};

/** Every word of a union: the compiler finds the one that is missing, and the one that is no such word. */
// @__NO_SIDE_EFFECTS__
export const oneOf = <Word extends string>(words: Readonly<Record<Word, true>>) => z.enum(Object.keys(words) as Word[]);

/** A set of strings. DynamoDB stores no empty set, so an absent attribute is one. */
export const strings = z.set(z.string());

/**
 * Reads an item.
 * @throws Fault `MalformedRow` for an item that is not of this kind; its cause tells paths and no values (requirement J1)
 */
export function parse<T>(row: Row<T>, item: Item): T {
  const read = row.safeParse(item);
  if (!read.success) throw new Fault('MalformedRow', { cause: read.error });
  return read.data;
}
