/** The workflow of this stage, and how it is started and answered when that may fail. */
import { Workflow } from '../../adapters/workflow/sfn.ts';
import type { CallbackOutcome } from '../../core/sign-up/pending-callback.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { variable } from '../runtime/environment.ts';
import { described, log } from '../runtime/log.ts';
import { signUps } from '../runtime/stores.ts';

export const workflow = new Workflow(variable('STATE_MACHINE_ARN'));

/** Starts a sign-up that is already noted. If that fails, the reconciler does it: what was accepted is not refused. */
export async function start(signUp: SignUp): Promise<void> {
  try {
    await workflow.start(signUp);
  } catch (error) {
    log('start_lost', { signUpId: signUp.id, ...described(error) });
  }
}

/**
 * Tells the waiting task what the table already says. Whatever goes wrong here is made up for by the timeout branch or
 * by the reconciler, so the patient never hears of it.
 */
export async function callBack(signUp: SignUp, outcome: CallbackOutcome): Promise<void> {
  try {
    if (await tell(signUp, outcome)) return;
    // The step may have been run again meanwhile, and wait under another token.
    const found = await signUps.lookAgain(signUp.id, Date.now());
    const isOther = found?.task?.state === signUp.task?.state && found?.task?.token !== signUp.task?.token;
    if (!(isOther && found && (await tell(found, outcome)))) log('callback_late', { signUpId: signUp.id, outcome });
  } catch (error) {
    log('callback_lost', { signUpId: signUp.id, outcome, ...described(error) });
  }
}

const tell = async ({ task }: SignUp, outcome: CallbackOutcome): Promise<boolean> =>
  task === undefined || workflow.callBack(task.token, outcome);
