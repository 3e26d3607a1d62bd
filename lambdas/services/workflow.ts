/** The workflow of this stage, started and answered when that may fail. */
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Workflow } from '../../adapters/workflow/sfn.ts';
import type { CallbackOutcome } from '../../core/sign-up/pending-callback.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import type { Clock } from '../runtime/clock.ts';
import { described, log } from '../runtime/log.ts';

/** Starts a sign-up that is already noted. If that fails, the reconciler does it: an accepted sign-up is not refused. */
export const startWorkflow =
  ({ workflow }: { readonly workflow: Pick<Workflow, 'start'> }) =>
  async (signUp: SignUp): Promise<void> => {
    try {
      await workflow.start(signUp);
    } catch (error) {
      log('start_lost', { signUpId: signUp.id, ...described(error) });
    }
  };

export type StartWorkflow = ReturnType<typeof startWorkflow>;

interface Dependencies {
  readonly workflow: Pick<Workflow, 'callBack'>;
  readonly signUps: Pick<SignUpStore, 'lookAgain'>;
  readonly clock: Clock;
}

/**
 * Tells the waiting task the table's answer. The timeout branch or the reconciler makes up for a failure here, so the
 * patient never hears of it.
 */
export const callBack = ({ workflow, signUps, clock }: Dependencies) => {
  const tell = async ({ task }: SignUp, outcome: CallbackOutcome): Promise<boolean> =>
    task === undefined || workflow.callBack(task.token, outcome);

  return async (signUp: SignUp, outcome: CallbackOutcome): Promise<void> => {
    try {
      if (await tell(signUp, outcome)) return;
      // The step may have been run again meanwhile, and wait under another token.
      const found = await signUps.lookAgain(signUp.id, clock());
      const isOther = found?.task?.state === signUp.task?.state && found?.task?.token !== signUp.task?.token;
      if (!(isOther && found && (await tell(found, outcome)))) log('callback_late', { signUpId: signUp.id, outcome });
    } catch (error) {
      log('callback_lost', { signUpId: signUp.id, outcome, ...described(error) });
    }
  };
};

export type CallBack = ReturnType<typeof callBack>;
