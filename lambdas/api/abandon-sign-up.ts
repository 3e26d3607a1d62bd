/** DELETE /api/sign-ups/{id}: gives up and drops the typed details. Giving up twice is giving up. */
import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { again, retry } from '../../adapters/retry.ts';
import { isOver, statusesBefore } from '../../core/sign-up/transitions.ts';
import { ownSignUp } from '../http/access.ts';
import type { ApiCall, Reply } from '../http/api-call.ts';
import { signUpProblem } from '../http/problems/sign-up-problem.ts';
import { noBody, type RouteDependencies, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { releaseSlot } from '../runtime/stores/booking.ts';
import { corrections, signUps } from '../runtime/stores/stores.ts';
import { callBack } from '../runtime/workflow.ts';
import type { ReleaseSlot } from '../services/booking/release-slot.ts';
import type { CallBack } from '../services/workflow.ts';

/** The workflow may move the sign-up on between reading and writing; it has few steps to go. */
const attempts = 5;

interface Dependencies extends RouteDependencies {
  readonly signUps: Pick<SignUpStore, 'get' | 'end'>;
  readonly corrections: Pick<CorrectionStore, 'forget'>;
  readonly callBack: CallBack;
  readonly releaseSlot: ReleaseSlot;
}

export const abandonSignUp =
  ({ signUps, corrections, callBack, releaseSlot }: Dependencies) =>
  async (call: ApiCall): Promise<Reply> => {
    const reply = await retry<Reply>(attempts, async () => {
      const signUp = await ownSignUp(signUps, call);
      if (!signUp) return signUpProblem('not_found');
      if (isOver(signUp.status) && signUp.status !== 'completed') return { status: 204 };
      if (!statusesBefore('abandoned').includes(signUp.status)) return signUpProblem('already_completed');
      const ended = await signUps.end(signUp, 'abandoned');
      if (!ended.ok) return again;
      await Promise.all([corrections.forget(signUp), callBack(signUp, 'abandoned'), releaseSlot(signUp)]);
      return { status: 204 };
    });
    return reply === again ? signUpProblem('already_completed') : reply;
  };

export const handler = route(noBody, abandonSignUp, () => ({
  configuration: configuration(),
  signUps: signUps(),
  corrections: corrections(),
  callBack: callBack(),
  releaseSlot: releaseSlot(),
}));
