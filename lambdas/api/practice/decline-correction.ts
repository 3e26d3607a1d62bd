/** POST /api/practices/{practiceId}/corrections/{id}/decline: the practice will not correct its record. */
import type { CorrectionStore } from '../../../adapters/dynamodb/correction-store.ts';
import type { SignUpStore } from '../../../adapters/dynamodb/sign-up-store.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { practiceProblem } from '../../http/problems/practice-problem.ts';
import { noBody } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { practices } from '../../runtime/stores/practice-stores.ts';
import { corrections, signUps } from '../../runtime/stores/stores.ts';
import { callBack } from '../../runtime/workflow.ts';
import type { CallBack } from '../../services/workflow.ts';

interface Dependencies extends PracticeRouteDependencies {
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly corrections: Pick<CorrectionStore, 'settle' | 'forget'>;
  readonly callBack: CallBack;
}

export const declineCorrection =
  ({ signUps, corrections, callBack }: Dependencies) =>
  async ({ parameters, now }: ApiCall, practice: Practice): Promise<Reply> => {
    const signUp = await signUps.get(parameters.id ?? '');
    if (signUp?.reminder?.practiceId !== practice.id) return practiceProblem('unknown_correction');
    if (signUp.reminder.correction === 'declined') return { status: 204 };
    const declined = await corrections.settle(signUp.id, 'declined', now);
    if (!declined.ok) return practiceProblem('unknown_correction');
    await corrections.forget(signUp);
    await callBack(declined.value, 'declined');
    return { status: 204 };
  };

export const handler = practiceRoute(noBody, declineCorrection, () => ({
  configuration: configuration(),
  practices: practices(),
  signUps: signUps(),
  corrections: corrections(),
  callBack: callBack(),
}));
