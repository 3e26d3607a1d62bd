/** The parts that many answers share, with their descriptions. */
import * as z from 'zod/mini';
import { described } from './openapi/described.ts';

export const text = (description: string, ...examples: string[]) => described(z.string(), description, ...examples);
export const count = (description: string) => described(z.int(), description);
export const instant = described(z.iso.datetime(), 'UTC.', '2026-11-12T13:30:00.000Z');
export const timeZone = text('IANA name: the clock of the practice.', 'Europe/Paris');

/** A schema with a name of its own among the components of the OpenAPI document. */
export const named = <Schema extends z.ZodMiniType>(id: string, schema: Schema, description: string) =>
  schema.check(z.meta({ id, description })) as Schema;
