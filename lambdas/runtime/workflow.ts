/** The workflow of this stage, and how it is started and answered when that may fail. */
import { Workflow } from '../../adapters/workflow/sfn.ts';
import type { CallbackOutcome } from '../../core/sign-up/pending-callback.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { variable } from './environment.ts';
import { described, log } from './log.ts';

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
export async function callBack({ id, task }: SignUp, outcome: CallbackOutcome): Promise<void> {
  if (!task) return;
  try {
    const told = await workflow.callBack(task.token, outcome);
    if (!told) log('callback_late', { signUpId: id, outcome });
  } catch (error) {
    log('callback_lost', { signUpId: id, outcome, ...described(error) });
  }
}
