/** POST /api/practices/{practiceId}/corrections/{id}/decline: the practice will not correct its record. */
import { practiceRoute } from '../http/practice-route.ts';
import { problem } from '../http/problem.ts';
import { noBody } from '../http/route.ts';
import { corrections, signUps } from '../runtime/stores.ts';
import { callBack } from '../services/workflow.ts';

export const handler = practiceRoute(noBody, async ({ parameters, now }, practice) => {
  const signUp = await signUps.get(parameters.id ?? '');
  if (signUp?.reminder?.practiceId !== practice.id) return problem('unknown_correction');
  if (signUp.reminder.correction === 'declined') return { status: 204 };
  const declined = await corrections.settle(signUp.id, 'declined', now);
  if (!declined.ok) return problem('unknown_correction');
  await corrections.forget(signUp);
  await callBack(declined.value, 'declined');
  return { status: 204 };
});
