/** The meaning of a schema, and an example of it. */
import * as z from 'zod/mini';

export const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string, ...examples: unknown[]) =>
  schema.check(z.meta({ description, ...(examples.length > 0 && { examples }) })) as Schema;
