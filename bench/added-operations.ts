/** How many operations of the table one sign-up takes more than another, however often their patients looked. */
import type { OneSignUp } from './one-sign-up.ts';

type Counted = Pick<OneSignUp, 'table' | 'invocations'>;

/** Each look at the status is one read, and their number is the patient's affair, not the door's. */
const operations = ({ table, invocations }: Counted): number =>
  table.reads + table.writes - (invocations['read-sign-up'] ?? 0);

export const addedOperations = (direct: Counted, reminder: Counted): number =>
  operations(reminder) - operations(direct);
