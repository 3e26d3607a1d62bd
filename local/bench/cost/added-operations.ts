/** The operations of the table that one sign-up takes more than another, looks apart. */

import { quantile } from '../statistics.ts';
import type { OneSignUp } from './one-sign-up.ts';

type Counted = Pick<OneSignUp, 'table' | 'invocations'>;

/** Each look at the status is one read, and their number is the patient's affair, not the door's. */
const operations = ({ table, invocations }: Counted): number =>
  table.reads + table.writes - (invocations['read-sign-up'] ?? 0);

/**
 * Of several sign-ups the one with the fewest counts. A step that is tried again reads the table again.
 * @throws RangeError when a door has none
 */
export function addedOperations(direct: readonly Counted[], door: readonly Counted[]): number {
  return quantile(door.map(operations), 0) - quantile(direct.map(operations), 0);
}
