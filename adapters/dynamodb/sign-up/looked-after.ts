/** The time at which the reconciler looks after a sign-up that moved on. */
import { dueKeys } from '../due/due-keys.ts';

/** Time enough for the workflow to do it by itself. */
const reconcileAfterMs = 60_000;

/** The index keys of a sign-up whose workflow is to move on now. */
export const soonDueKeys = (id: string, now: number) => dueKeys(id, now + reconcileAfterMs);
