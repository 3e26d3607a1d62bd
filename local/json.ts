/** Values between states, functions and services: JSON and nothing else. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value as the other side of a wire receives it: no prototypes, no undefined, no dates. */
export function overTheWire(value: unknown): Json {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
