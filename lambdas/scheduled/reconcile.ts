/** The reconciler: every minute it finishes what was noted but never started, and what was answered but never called back. */
import { pendingCallback } from '../../core/sign-up/pending-callback.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { isOver } from '../../core/sign-up/transitions.ts';
import { described, log } from '../runtime/log.ts';
import { reconciliation, signUps } from '../runtime/stores.ts';
import { workflow } from '../services/workflow.ts';

const batch = 400;
const atOnce = 8;
const againAfterMs = 60_000;

/** One that cannot be redriven must not keep the others waiting. */
async function redrive({ id }: SignUp): Promise<void> {
  try {
    // It ended well a moment ago, and what was read of the sign-up is older.
    if (!(await workflow.redrive(id))) log('not_redrivable', { signUpId: id });
  } catch (error) {
    log('reconcile_failed', { signUpId: id, ...described(error) });
  }
}

/** Starting twice is starting once; an execution that failed up is taken up where it failed. */
async function reconcile(signUp: SignUp, now: number): Promise<void> {
  const runs = await workflow.start(signUp);
  if (!runs) await redrive(signUp);
  // The wait of a state may outlast the sign-up, of which nothing is kept longer than needed: Close then ends it.
  const outcome = pendingCallback(signUp) ?? (signUp.expiresAt <= now ? 'timed_out' : undefined);
  if (outcome && signUp.task) await workflow.callBack(signUp.task.token, outcome);
  // A patient who still has time needs nobody's attention until it is over.
  const isPatientsTurn = outcome === undefined && signUp.task !== undefined;
  await reconciliation.postpone(signUp, now, isPatientsTurn ? signUp.expiresAt + againAfterMs : now + againAfterMs);
  log('reconciled', { signUpId: signUp.id, outcome: outcome ?? 'none' });
}

export async function handler(): Promise<{ looked: number; failed: number }> {
  const now = Date.now();
  const due = await reconciliation.due(now, batch);
  let failed = 0;
  const next = due.values();
  const work = async () => {
    for (const id of next) {
      try {
        const signUp = await signUps.get(id);
        // The index may still name what has ended since.
        if (signUp && !isOver(signUp.status)) await reconcile(signUp, now);
      } catch (error) {
        failed++;
        log('reconcile_failed', { signUpId: id, ...described(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { looked: due.length, failed };
}
