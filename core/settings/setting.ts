/** The kinds of values that a setting may have. */
import * as z from 'zod/mini';

export const count = (byDefault: number) => z._default(z.int().check(z.positive()), byDefault);
export const between = (least: number, most: number, byDefault: number) =>
  z._default(z.int().check(z.gte(least), z.lte(most)), byDefault);
export const dollars = (byDefault: number) => z._default(z.number().check(z.positive()), byDefault);
export const countryCode = z.string().check(z.regex(/^[A-Z]{2}$/));
export const some = z.string().check(z.minLength(1));

/** A group of settings of which each has a default. */
export const group = <T extends z.core.$ZodLooseShape>(shape: T) => z.prefault(z.strictObject(shape), {} as never);
