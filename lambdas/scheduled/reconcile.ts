/**
 * The reconciler: every minute it finishes sign-ups that were noted but never started, or answered but never called back.
 */
import type { ReconciliationStore } from '../../adapters/dynamodb/reconciliation-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Workflow } from '../../adapters/workflow/sfn.ts';
import { pendingCallback } from '../../core/sign-up/pending-callback.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { isOver } from '../../core/sign-up/transitions.ts';
import { built } from '../runtime/built.ts';
import { type Clock, clock } from '../runtime/clock.ts';
import { described, log } from '../runtime/log.ts';
import { reconciliation, signUps } from '../runtime/stores/stores.ts';
import { workflow } from '../runtime/workflow.ts';

const batch = 400;
const atOnce = 8;
const againAfterMs = 60_000;

interface Dependencies {
  readonly workflow: Pick<Workflow, 'start' | 'redrive' | 'callBack'>;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly reconciliation: Pick<ReconciliationStore, 'due' | 'postpone' | 'putBehind'>;
  readonly clock: Clock;
}

/** One that cannot be redriven must not keep the others waiting. */
async function redrive({ workflow }: Dependencies, { id }: SignUp): Promise<void> {
  try {
    // It ended well a moment ago, and the sign-up was read before that.
    if (!(await workflow.redrive(id))) log('not_redrivable', { signUpId: id });
  } catch (error) {
    log('reconcile_failed', { signUpId: id, ...described(error) });
  }
}

/** Starting twice is starting once; an execution that failed up is taken up where it failed. */
async function finish(dependencies: Dependencies, signUp: SignUp, now: number): Promise<void> {
  const { workflow, reconciliation } = dependencies;
  const runs = await workflow.start(signUp);
  if (!runs) await redrive(dependencies, signUp);
  // The wait of a state may outlast the sign-up, of which nothing is kept longer than needed: Close then ends it.
  const outcome = pendingCallback(signUp) ?? (signUp.expiresAt <= now ? 'timed_out' : undefined);
  if (outcome && signUp.task) await workflow.callBack(signUp.task.token, outcome);
  // A patient who still has time needs nobody's attention until it is over.
  const isPatientsTurn = outcome === undefined && signUp.task !== undefined;
  await reconciliation.postpone(signUp, now, isPatientsTurn ? signUp.expiresAt + againAfterMs : now + againAfterMs);
  log('reconciled', { signUpId: signUp.id, outcome: outcome ?? 'none' });
}

/** Tells how many sign-ups it looked at, and with how many it failed: they are due again at the next run. */
export const reconcile = (dependencies: Dependencies) => async (): Promise<{ looked: number; failed: number }> => {
  const { signUps, reconciliation, clock } = dependencies;
  const now = clock();
  const due = await reconciliation.due(now, batch);
  let failed = 0;
  const next = due.values();
  const work = async () => {
    for (const id of next) {
      try {
        const signUp = await signUps.get(id);
        // The index may still name what has ended since.
        if (signUp && !isOver(signUp.status)) await finish(dependencies, signUp, now);
      } catch (error) {
        failed++;
        log('reconcile_failed', { signUpId: id, ...described(error) });
        // Where that fails, too, it is due as before.
        await reconciliation.putBehind(id, now).catch(() => undefined);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { looked: due.length, failed };
};

export const handler = built(() =>
  reconcile({ workflow: workflow(), signUps: signUps(), reconciliation: reconciliation(), clock }),
);
