/** Two instants of a query: from when to when. */
import { rangeFault } from '../../core/booking/publication.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { FieldFault } from '../../core/sign-up/typed-input.ts';
import * as field from '../contract/field.ts';
import type { ApiCall } from './api-call.ts';

export interface Range {
  /** Epoch milliseconds; the range ends before `to`. */
  readonly from: number;
  readonly to: number;
}

const dayMs = 24 * 3600 * 1000;

/** A plus of an offset comes as a blank out of a query that nobody encoded. */
const readInstant = (value: string) => field.instant.safeParse(value.replace(' ', '+'));

/** Defaults: from now on, for a week. @returns the faults by field; 31 days are the most */
export function readRange({ query, now }: Pick<ApiCall<unknown>, 'query' | 'now'>): Result<Range, FieldFault[]> {
  const read = {
    from: query.from ? readInstant(query.from) : undefined,
    to: query.to ? readInstant(query.to) : undefined,
  };
  const faults = (['from', 'to'] as const)
    .filter(name => read[name]?.success === false)
    .map(name => ({ field: name, code: 'invalid_instant' }) as const);
  if (faults.length > 0) return err(faults);
  const from = read.from?.success ? Date.parse(read.from.data) : now;
  const to = read.to?.success ? Date.parse(read.to.data) : from + 7 * dayMs;
  const fault = rangeFault({ from, to });
  return fault ? err([{ field: 'to', code: fault }]) : ok({ from, to });
}
