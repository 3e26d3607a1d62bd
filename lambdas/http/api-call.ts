/** The input and output of a route's logic, whatever carries them. */
import type * as z from 'zod/mini';
import type { Language } from '../../core/language.ts';
import type { Problem } from './problems/problem.ts';

/** Everything the logic may trust, and nothing else of the request. */
export interface ApiCall<Body = undefined> {
  readonly body: Body;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** Of the question mark on; of two of a name, the gateway makes one with a comma. */
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Bearer token, or the empty string. */
  readonly bearer: string;
  readonly idempotencyKey?: string;
  readonly method: string;
  /** By name; of two of a name the first. */
  readonly cookies: ReadonlyMap<string, string>;
  /** Of the page that a browser sends the request from; absent where the client says none. */
  readonly origin?: string;
  /** The browser's own description of itself: a name for people, never a proof. */
  readonly userAgent?: string;
  readonly language: Language;
  /** As the distribution or the gateway saw it; nothing a client sends changes it (requirement A5). */
  readonly sourceIp: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A call whose body fits the schema. */
export type CallWith<Schema extends z.ZodMiniType> = ApiCall<z.output<Schema>>;

export type Reply =
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
      readonly text?: string;
      /** Each as it is sent: `name=value; attributes`. */
      readonly cookies?: readonly string[];
    }
  | { readonly problem: Problem; readonly cookies?: readonly string[] };
